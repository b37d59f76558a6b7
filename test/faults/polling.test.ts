import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { budget } from './budget.ts';
import { openPollingDesk, type PollingDesk } from './polling-desk.ts';
import { runPolling } from './polling-run.ts';
import { script } from './polling-scripts.ts';

const { polling, seed } = budget;

describe('whatever happens to clusters, and whatever their servers do, when they are polled', () => {
  let desk: PollingDesk;
  beforeAll(async () => {
    desk = await openPollingDesk();
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  it(`what is shown can be true, and becomes true again: ${polling} runs of seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(script, (steps) => runPolling(desk, steps)),
      {
        numRuns: polling,
        seed,
        interruptAfterTimeLimit: budget.milliseconds,
        markInterruptAsFailure: true,
      },
    );
  });
});
