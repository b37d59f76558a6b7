import { expect, it } from 'vitest';
import { descriptorSet } from '../../budgets/descriptor-set.ts';
import { createDescriptorDesk } from '../../support/descriptor-desk.ts';
import { field, join, setOf } from '../../support/encode-set.ts';

it('13 changed files of 3,000 write in proportion to 13, time after time', async () => {
  const desk = createDescriptorDesk();
  const { store, descriptorReader } = desk.app;
  const files = descriptorReader.split(descriptorSet(3_000));
  const revision = (round: number) =>
    setOf(
      files.map(({ bytes }, index) =>
        index % 230 === round ? join(bytes, field(4, field(1, `New${round}`))) : bytes,
      ),
    );
  const costs: { writes: number; bytes: number }[] = [];
  for (let round = 0; round < 6; round += 1) {
    const before = store.counters();
    await desk.publish(revision(round));
    const after = store.counters();
    costs.push({
      writes: after.writes - before.writes,
      bytes: after.bytesWritten - before.bytesWritten,
    });
  }
  const [first, ...later] = costs;
  expect(first?.writes).toBeGreaterThan(6_000);
  for (const { writes, bytes } of later) {
    // The files that change back are rendered again, for the contract in force no longer holds them.
    expect(writes).toBeLessThanOrEqual(4 * 14 + 12);
    expect(bytes).toBeLessThan(100_000);
  }
  await desk.app.close();
}, 60_000);
