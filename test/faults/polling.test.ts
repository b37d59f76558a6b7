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
        step(1, [happens('add-timer')], [looks()]),
        step(1, [happens('drop-kind', CRON_JOBS)], [looks()]),
        step(12, [], [looks({ how })]),
      ]);
    },
  );

  it('Jobs that stood for themselves while CronJobs were refused go back to these without a word', async () => {
    const job = [happens('add-timer'), happens('run-succeeds')];
    await runPolling(desk, [
      step(1, [...job, happens('forbid-kind', CRON_JOBS)], [looks()]),
      step(1, [happens('allow-all')], [looks()]),
    ]);
  });

  it('a crash loop that goes on keeps its beginning, though pods could not be listed meanwhile', async () => {
    await runPolling(desk, [
      step(2, [happens('deploy'), happens('crash')], [looks()]),
      step(1, [happens('flap')], [looks()]),
      step(5, [], [looks({ faults: [{ plural: 'pods', how: 'busy', from: 0, times: 3 }] })]),
      step(1),
      step(1),
    ]);
  });

  it('a crash loop that nobody saw to be over goes on with the pod that took the place of the first', async () => {
    await runPolling(desk, [
      step(1, [happens('deploy')]),
      step(1, [happens('crash')]),
      step(1, [], [looks()]),
      step(1, [happens('replace-pod')]),
      step(12),
      step(5, [happens('crash')]),
    ]);
  });

  it('a crash loop begins with its first crash, also when its container runs again at once', async () => {
    await runPolling(desk, [
      step(1, [happens('deploy')], [looks()]),
      step(
        1,
        [happens('crash')],
        [
          looks({
            faults: [{ plural: 'pods', how: 'busy', from: 0, times: 1 }],
            meanwhile: { ...happens('flap'), at: 5 },
          }),
          looks(),
        ],
      ),
    ]);
  });
});

const step = (
  minutes: number,
  events: readonly ClusterEvent[] = [],
  polls: readonly PollPlan[] = [],
): Step => ({ minutes, events, polls });

const happens = (what: ClusterEvent['what'], pick = 0): ClusterEvent => ({
  cluster: 0,
  what,
  pick,
});

const looks = (how: Partial<PollPlan> = {}): PollPlan => ({
  cluster: 0,
  faults: [],
  how: 'once',
  ...how,
});

const CRON_JOBS = KINDS.findIndex(({ kind }) => kind === 'CronJob');
