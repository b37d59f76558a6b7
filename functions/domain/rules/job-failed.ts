import { compact } from '#domain/compact.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { conditionOf, type JobObject, objectName } from '#domain/kubernetes/cluster-object.ts';

/** The last run that ended, ended badly. A later success heals it, also one whose Job is gone already. */
export const jobFailed: HealthRule = {
  id: 'job-failed',
  title: { en: 'Job failed', ja: 'Job が失敗しました' },
  cure: {
    en: 'Read what it said: kubectl logs job/NAME -n NAMESPACE. When repaired, run it again: kubectl create job NAME-again --from=cronjob/NAME -n NAMESPACE, or delete the failed Job.',
    ja: 'ログを確認してください: kubectl logs job/NAME -n NAMESPACE。修正したら kubectl create job NAME-again --from=cronjob/NAME -n NAMESPACE で再実行するか、失敗した Job を削除してください。',
  },
  evaluate: ({ object, jobs, idle }) => {
    const last = jobs.filter(hasEnded).sort(byBeginning).at(-1);
    const failed = last && conditionOf(last, 'Failed');
    if (last === undefined || failed?.status !== 'True' || idle) return [];
    const succeededAt = object.kind === 'CronJob' ? object.lastSucceededAt : undefined;
    if (succeededAt !== undefined && failed.since !== undefined && succeededAt > failed.since) {
      return [];
    }
    const reason = failed.reason ?? 'Failed';
    return [
      compact({
        severity: 'WARNING',
        object: objectName(last),
        message:
          object.kind === 'CronJob'
            ? {
                en: `The last run failed: ${reason}.`,
                ja: `直近の実行が失敗しました（${reason}）。`,
              }
            : { en: `The Job failed: ${reason}.`, ja: `Job が失敗しました（${reason}）。` },
        found: reason,
        wanted: 'Complete',
        since: failed.since,
      }),
    ];
  },
};

const hasEnded = (job: JobObject): boolean =>
  job.conditions.some(({ status }) => status === 'True');

const byBeginning = (a: JobObject, b: JobObject): number => (begun(a) < begun(b) ? -1 : 1);
const begun = ({ startedAt, createdAt }: JobObject): string => startedAt ?? createdAt ?? '';
