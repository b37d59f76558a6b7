import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { KINDS } from '../support/fake-kubernetes-kinds.ts';
import { budget } from './budget.ts';
import { openPollingDesk, type PollingDesk } from './polling-desk.ts';
import { runPolling } from './polling-run.ts';
import { type ClusterEvent, type PollPlan, type Step, script } from './polling-scripts.ts';

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

  it.each(['once', 'overtaken'] as const)(
    'CronJobs stay that are denied for longer than ten minutes, polled %s in the end',
    async (how) => {
      await runPolling(desk, [
        step(1, ['add-timer'], ['once']),
        step(1, ['drop-kind'], ['once']),
        step(12, [], [how]),
      ]);
    },
  );
});

/** In the first cluster; of the kinds the CronJobs. */
const step = (
  minutes: number,
  events: readonly ClusterEvent['what'][],
  polls: readonly PollPlan['how'][],
): Step => ({
  minutes,
  events: events.map((what) => ({ cluster: 0, what, pick: CRON_JOBS })),
  polls: polls.map((how) => ({ cluster: 0, faults: [], how })),
});

const CRON_JOBS = KINDS.findIndex(({ kind }) => kind === 'CronJob');
