import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dumpStore } from '../../support/dump-store.ts';
import { planted, secrets } from '../../support/planted-secrets.ts';
import { createSnapshotDesk } from '../../support/snapshot-desk.ts';

it('no secret reaches the store, an event or the publisher’s receipt', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, secrets, async (first, second) => {
      const desk = createSnapshotDesk();
      const receipts = [
        await desk.send(planted(first)),
        await desk.send([...planted(second), ...planted(first).slice(0, 3)], { at: 1 }),
        await desk.send(planted(second), { at: 2, query: 'kinds=po,deploy' }),
      ];
      const kept = [await dumpStore(desk.store), ...receipts, ...desk.events].map((one) =>
        typeof one === 'string' ? one : JSON.stringify(one),
      );
      expect(kept[0]).toContain('crash-loop');
      for (const text of kept) {
        for (const secret of [first, second]) expect(text.includes(secret)).toBe(false);
      }
      expect(receipts[0]?.problems.length).toBeGreaterThan(3);
      await desk.store.close();
    }),
    { numRuns: 60 },
  );
});
