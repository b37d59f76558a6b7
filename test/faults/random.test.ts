import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { budget } from './budget.ts';
import { FOUND } from './corpus.ts';
import { runStream } from './run-stream.ts';
import { sqliteStores } from './sqlite-stores.ts';
import { stream } from './streams.ts';

const converges = fc.asyncProperty(stream, (one) => runStream(one, sqliteStores));
const { streams, seed, milliseconds } = budget;

describe('whatever is said, in whatever order, and wherever a process dies of it', () => {
  it(`the dashboard shows what the oracle folds: ${streams} streams of seed ${seed}`, async () => {
    // While shrinking, what is found by then is told before the runner gives up.
    const patience = { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: true };
    await fc.assert(converges, { numRuns: streams, seed, ...patience });
  });

  it.each(FOUND)('$what (seed $seed, path $path)', async ({ seed: known, path }) => {
    await fc.assert(converges, { numRuns: 1, seed: known, path });
  });
});
