import { nextRun } from '#domain/cron/next-run.ts';
import { parseSchedule } from '#domain/cron/schedule.ts';
import { change, look } from '#domain/fix-step.ts';
import { earlier, type HealthRule } from '#domain/health-rule.ts';
import { plusSeconds, spokenMoment } from '#domain/instant.ts';
import { kubectl, workloadTarget } from '#domain/kubectl.ts';
import { type CronJobObject, objectName } from '#domain/kubernetes/cluster-object.ts';
import { kubernetesDocs } from '#domain/rule-sources.ts';
import type { WorkloadFacts } from '#domain/workload-facts.ts';

const ID = 'cronjob-overdue';
const HOLD = 15 * 60;

/** The finding lies in wait: it begins with the next run that is due, and is renewed with each that took place. */
export const cronjobOverdue: HealthRule = {
  id: ID,
  title: { en: 'Run is overdue', ja: '実行が遅れています' },
  condition:
    'The first time after the last run (or since it was made, resumed or given another schedule) at which a CronJob should run has passed, and no run is active.',
  severities: ['WARNING'],
  holdSeconds: HOLD,
  cure: {
    en: 'See why the controller did not start it: too many missed runs, a startingDeadlineSeconds that is too short, or a quota. Run it by hand meanwhile.',
    ja: 'コントローラーが起動しなかった理由を確認してください。起動漏れの蓄積、短すぎる startingDeadlineSeconds、クォータなどが考えられます。その間は手動で実行できます。',
  },
  steps: ({ workload }) => [
    look(kubectl(workload.namespace, `describe ${workloadTarget(workload)}`)),
    change(
      kubectl(
        workload.namespace,
        `create job ${workload.name}-by-hand --from=${workloadTarget(workload)}`,
      ),
    ),
  ],
  sources: [
    kubernetesDocs(
      'job creation of CronJobs',
      'concepts/workloads/controllers/cron-jobs/#job-creation',
    ),
  ],
  differs:
    'No tool we know judges it. The schedule is read in its own time zone (UTC where none is named, as most control planes run); the 15 minutes are ours.',
  evaluate: (facts) => {
    const { object, idle } = facts;
    if (object.kind !== 'CronJob' || idle || object.active > 0) return [];
    const name = objectName(object);
    const wanted = `${object.schedule ?? ''}${object.timeZone ? ` ${object.timeZone}` : ''}`;
    const known = earlier(facts.before?.findings, ID, name);
    const due = dueAt(object, facts, known?.wanted === wanted ? known.since : undefined);
    if (due === undefined) return [];
    return [
      {
        severity: 'WARNING',
        object: name,
        message: {
          en: 'The next run is overdue: it has not begun.',
          ja: '次回の実行が予定時刻を過ぎても始まっていません。',
        },
        found: object.lastScheduledAt ? spokenMoment(object.lastScheduledAt) : 'never ran',
        wanted,
        since: due,
        activeFrom:
          known?.since === due
            ? known.activeFrom
            : facts.before && plusSeconds(facts.takenAt, HOLD),
      },
    ];
  },
};

/** `known` is when it was due by the same schedule as of the last snapshot: later where it was suspended meanwhile. */
function dueAt(
  { schedule: text, timeZone = 'UTC', lastScheduledAt, createdAt }: CronJobObject,
  { before, takenAt }: WorkloadFacts,
  known: string | undefined,
): string | undefined {
  const schedule = text === undefined ? undefined : parseSchedule(text);
  if (schedule === undefined) return undefined;
  const isNew = before !== undefined && known === undefined;
  const after = isNew && before.idle ? takenAt : (lastScheduledAt ?? createdAt ?? takenAt);
  const due = nextRun(schedule, timeZone, after);
  return known !== undefined && due !== undefined && known > due ? known : due;
}
