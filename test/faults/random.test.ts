import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { budget } from './budget.ts';
import { FOUND } from './corpus.ts';
import { onSqlite } from './places.ts';
import { converges, expectConvergence } from './random-streams.ts';

const { streams, seed } = budget;

describe('whatever is said, in whatever order, and wherever a process dies of it', () => {
  it(`the dashboard shows what the oracle folds: ${streams} streams of seed ${seed}`, async () => {
    await expectConvergence(onSqlite, { streams, lanes: 1, seed });
  });

  it.each(FOUND)('$what (seed $seed, path $path)', async ({ seed: known, path }) => {
    await fc.assert(converges(onSqlite), { numRuns: 1, seed: known, path });
  });
});
