import { ago, type Item, job, pod, template } from '../../support/kubernetes-objects.ts';
import { ended, label, merged, waiting } from '../../support/labelled-objects.ts';

const RUN = ['Job', 'pay-run'] as const;
const run = (status: Item, minutes = 60, more: Item = {}) =>
  merged(job('pay-run', { age: minutes }), { status, ...more });
const running = (minutes: number) =>
  pod('run', {
    owner: RUN,
    age: minutes,
    since: minutes,
    state: { running: { startedAt: ago(minutes) } },
  });
const over = (phase: string, minutes: number, exitCode: number) =>
  pod(`over-${phase.toLowerCase()}`, {
    owner: RUN,
    ready: false,
    since: minutes,
    phase,
    state: { terminated: ended(exitCode === 0 ? 'Completed' : 'Error', exitCode, minutes) },
  });
const condition = (type: string, reason: string, minutes: number) => ({
  conditions: [{ type, status: 'True', reason, lastTransitionTime: ago(minutes) }],
});
const failed = (reason: string) =>
  label(
    `a Job that failed with ${reason}`,
    'It gave up and nobody runs it again.',
    [run({ failed: 4, ...condition('Failed', reason, 5) }), over('Failed', 5, 1)],
    [0, 'WARNING', 'job-failed WARNING'],
  );

const cron = (status: Item, spec: Item = {}) => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'pay-nightly', namespace: 'pay', creationTimestamp: ago(100_000) },
  spec: {
    schedule: '0 */6 * * *',
    suspend: false,
    jobTemplate: { spec: { template: template() } },
    ...spec,
  },
  status,
});
const runOf = (name: string, minutes: number, status: Item) =>
  merged(job(name, { age: minutes, owner: ['CronJob', 'pay-nightly'] }), { status });

export const JOBS = [
  label(
    'a Job that succeeded',
    'It is finished and its pod with it.',
    [
      run({ succeeded: 1, ...condition('Complete', 'CompletionsReached', 30) }),
      over('Succeeded', 30, 0),
    ],
    [0, 'HEALTHY'],
    [120, 'HEALTHY'],
  ),
  label(
    'a Job that succeeded at the second try',
    'What failed on the way is past.',
    [
      run({ succeeded: 1, failed: 1, ...condition('Complete', 'CompletionsReached', 30) }),
      over('Failed', 35, 1),
      over('Succeeded', 30, 0),
    ],
    [0, 'HEALTHY'],
  ),
  label(
    'a Job that runs for an hour',
    'Jobs take their time.',
    [run({ active: 1 }), running(60)],
    [0, 'HEALTHY'],
  ),
  label(
    'a Job that runs for 13 hours',
    'It is more likely stuck than busy.',
    [run({ active: 1, startTime: ago(780) }, 780), running(780)],
    [0, 'WARNING', 'job-slow WARNING'],
  ),
  label(
    'a Job that will have run for 12 hours in a minute',
    'The hold passes by time alone.',
    [run({ active: 1, startTime: ago(719) }, 719), running(719)],
    [0, 'HEALTHY'],
    [1, 'WARNING', 'job-slow WARNING'],
  ),
  ...['BackoffLimitExceeded', 'DeadlineExceeded', 'FailedIndexes'].map(failed),
  label(
    'a Job that tries again after a failed pod',
    'It is allowed six tries.',
    [run({ active: 1, failed: 1 }), over('Failed', 3, 1), running(1)],
    [0, 'HEALTHY'],
    [30, 'HEALTHY'],
  ),
  label(
    'a Job whose pod waits for its image',
    'It would wait for ever.',
    [
      run({ active: 1 }),
      { ...waiting('run', 'ImagePullBackOff', { since: 4 }), metadata: running(4).metadata },
    ],
    [0, 'CRITICAL', 'cannot-start CRITICAL'],
  ),
  label(
    'a Job with a sidecar that has finished',
    'The main container goes on.',
    [
      run({ active: 1 }),
      merged(running(20), {
        status: {
          initContainerStatuses: [
            {
              name: 'setup',
              ready: true,
              restartCount: 0,
              state: { terminated: ended('Completed', 0, 19) },
            },
          ],
        },
      }),
    ],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a Job whose pod is not ready',
    'Readiness means nothing for a Job.',
    [run({ active: 1 }), merged(running(30), { status: { conditions: [] } })],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a suspended Job',
    'Nothing runs, on purpose.',
    [run({}, 2000, { spec: { suspend: true, template: template() } })],
    [0, 'NONE', 'suspended INFO'],
  ),
  label(
    'a CronJob between two runs',
    'The last run succeeded, the next is due in three hours.',
    [
      cron({ lastScheduleTime: ago(180), lastSuccessfulTime: ago(178) }),
      runOf('pay-nightly-1', 180, {
        succeeded: 1,
        ...condition('Complete', 'CompletionsReached', 178),
      }),
    ],
    [0, 'HEALTHY'],
    [120, 'HEALTHY'],
  ),
  label(
    'a CronJob whose run is under way',
    'It is working.',
    [
      cron({ active: [{}], lastScheduleTime: ago(180) }),
      runOf('pay-nightly-1', 180, { active: 1 }),
    ],
    [0, 'HEALTHY'],
  ),
  label(
    'a suspended CronJob whose last run failed',
    'Switched off, on purpose.',
    [
      cron({ lastScheduleTime: ago(5000) }, { suspend: true }),
      runOf('pay-nightly-1', 5000, { ...condition('Failed', 'BackoffLimitExceeded', 4990) }),
    ],
    [0, 'NONE', 'suspended INFO'],
    [120, 'NONE', 'suspended INFO'],
  ),
  label(
    'a CronJob whose last run failed',
    'Nobody sees it unless somebody looks.',
    [
      cron({ lastScheduleTime: ago(180), lastSuccessfulTime: ago(600) }),
      runOf('pay-nightly-1', 540, {
        succeeded: 1,
        ...condition('Complete', 'CompletionsReached', 530),
      }),
      runOf('pay-nightly-2', 180, {
        failed: 7,
        ...condition('Failed', 'BackoffLimitExceeded', 170),
      }),
    ],
    [0, 'WARNING', 'job-failed WARNING'],
  ),
  label(
    'a CronJob whose last run succeeded after one that failed',
    'The newest run decides.',
    [
      cron({ lastScheduleTime: ago(180), lastSuccessfulTime: ago(170) }),
      runOf('pay-nightly-1', 540, {
        failed: 7,
        ...condition('Failed', 'BackoffLimitExceeded', 530),
      }),
      runOf('pay-nightly-2', 180, {
        succeeded: 1,
        ...condition('Complete', 'CompletionsReached', 170),
      }),
    ],
    [0, 'HEALTHY'],
  ),
  label(
    'a CronJob that should run every five minutes and did not for 40',
    'The controller skips it.',
    [cron({ lastScheduleTime: ago(40), lastSuccessfulTime: ago(39) }, { schedule: '*/5 * * * *' })],
    [0, 'WARNING', 'cronjob-overdue WARNING'],
  ),
  label(
    'a CronJob that should run every 90 minutes and did not for two hours',
    'A span is a schedule too.',
    [
      cron(
        { lastScheduleTime: ago(120), lastSuccessfulTime: ago(119) },
        { schedule: '@every 1h30m' },
      ),
    ],
    [0, 'WARNING', 'cronjob-overdue WARNING'],
  ),
  label(
    'a CronJob that runs every 90 minutes and did 80 minutes ago',
    'Its time has not come; then it has a quarter of an hour.',
    [
      cron(
        { lastScheduleTime: ago(80), lastSuccessfulTime: ago(79) },
        { schedule: '@every 1h30m' },
      ),
    ],
    [0, 'HEALTHY'],
    [24.9, 'HEALTHY'],
    [25, 'WARNING', 'cronjob-overdue WARNING'],
  ),
  label(
    'a CronJob that should have run ten minutes ago',
    'A quarter of an hour is given.',
    [cron({ lastScheduleTime: ago(15), lastSuccessfulTime: ago(14) }, { schedule: '*/5 * * * *' })],
    [0, 'HEALTHY'],
    [5, 'WARNING', 'cronjob-overdue WARNING'],
  ),
  label(
    'a CronJob whose run is in its twelfth hour and more',
    'The run is stuck, and keeps others from starting.',
    [
      cron({ active: [{}], lastScheduleTime: ago(900) }, { concurrencyPolicy: 'Forbid' }),
      runOf('pay-nightly-1', 900, { active: 1, startTime: ago(900) }),
    ],
    [0, 'WARNING', 'job-slow WARNING'],
  ),
];
