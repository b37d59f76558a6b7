import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClusterFacts } from '#application/catalogue.ts';
import { deployment } from '../../support/kubernetes-objects.ts';
import { createSnapshotDesk, type SnapshotDesk } from '../../support/snapshot-desk.ts';

/** What the cluster was at each minute: by namespace the replicas that are ready, of 4. */
const states = fc.array(
  fc.dictionary(fc.constantFrom('pay', 'ledger', 'draw'), fc.integer({ min: 0, max: 4 }), {
    noNullPrototype: true,
  }),
  { minLength: 2, maxLength: 5 },
);

const send = (desk: SnapshotDesk, minute: number, state: Readonly<Record<string, number>>) =>
  desk.send(
    Object.entries(state).map(([namespace, ready]) =>
      deployment({ desired: 4, ready }, { namespace }),
    ),
    {
      at: 10,
      query: `kinds=deploy&takenAt=${new Date(Date.parse('2026-11-22T09:00:00Z') + minute * 60_000).toISOString()}`,
    },
  );

/** Readiness by namespace; since when something is wrong depends on what was seen on the way. */
const readyIn = (facts: ClusterFacts | undefined) =>
  facts?.namespaces
    .map(({ namespace, workloads }) => [namespace, workloads[0]?.ready])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

it('whatever is lost, repeated or comes late: the youngest snapshot is the truth', async () => {
  await fc.assert(
    fc.asyncProperty(states, fc.array(fc.nat(), { maxLength: 8 }), async (history, picks) => {
      const desk = createSnapshotDesk();
      const last = history.length - 1;
      const order = [
        ...picks.map((pick) => pick % history.length),
        last,
        ...picks.map((p) => p % 2),
      ];
      for (const minute of order) await send(desk, minute, history[minute] ?? {});
      const { clusters } = await desk.catalogue();
      const truth = Object.entries(history[last] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      expect(readyIn(clusters.get('prod'))).toEqual(truth);
      await desk.store.close();
    }),
    { numRuns: 60 },
  );
});

it('of two at the same time both are heard', async () => {
  const desk = createSnapshotDesk();
  await Promise.all([
    desk.send([deployment({ desired: 1, ready: 1 })], { cluster: 'a' }),
    desk.send([deployment({ desired: 1, ready: 1 })], { cluster: 'b' }),
    desk.send([deployment({ desired: 1, ready: 1 })], { cluster: 'a', query: 'namespaces=pay' }),
  ]);
  const { clusters, stamp } = await desk.catalogue();
  expect([...clusters.keys()].sort()).toEqual(['a', 'b']);
  expect(stamp.version).toBe(2);
});
