import { compact } from '#domain/compact.ts';
import { change, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import {
  conditionOf,
  type JobObject,
  objectName,
  type PodObject,
} from '#domain/kubernetes/cluster-object.ts';
import { appsAlert, kubernetesDocs } from '#domain/rule-sources.ts';
import { hasEnded } from '#domain/troubled-pods.ts';

/** The last run that ended, ended badly. A later success heals it, also one whose Job is gone already. */
export const jobFailed: HealthRule = {
  id: 'job-failed',
  title: { en: 'Job failed', ja: 'Job が失敗しました' },
  condition:
    'The last Job that ended has condition `Failed`. A later success of the CronJob heals it.',
  severities: ['WARNING'],
  cure: {
    en: 'Read what it said. When it is repaired, run it again or delete the failed Job.',
    ja: 'ログを確認してください。修正したら再実行するか、失敗した Job を削除してください。',
  },
  steps: ({ workload, finding }) => [
    look(kubectl(workload.namespace, `logs ${target(finding.object)} --tail=100`)),
    change(
      kubectl(
        workload.namespace,
        workload.kind === 'CronJob'
          ? `create job ${workload.name}-again --from=cronjob/${workload.name}`
          : `delete ${target(finding.object)}`,
      ),
    ),
  ],
  sources: [
    appsAlert('KubeJobFailed'),
    kubernetesDocs(
      'how a Job ends',
      'concepts/workloads/controllers/job/#job-termination-and-cleanup',
    ),
  ],
  differs:
    'The mixin keeps the alarm until somebody deletes the Job. Of a CronJob the newest run decides: a success heals a failure.',
  evaluate: ({ object, jobs, pods, idle }) => {
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
        found: [reason, lastWord(last, pods)].filter(Boolean).join(', '),
        wanted: 'Complete',
        since: failed.since,
      }),
    ];
  },
};

/** Why the last of its containers ended: OOMKilled, Error. */
function lastWord({ name }: JobObject, pods: readonly PodObject[]): string | undefined {
  const ended = pods
    .filter(({ owner }) => owner?.kind === 'Job' && owner.name === name)
    .flatMap(({ containers }) => containers)
    .flatMap(({ terminated, last }) => terminated ?? last ?? [])
    .filter(({ exitCode }) => exitCode !== 0);
  return ended.toSorted((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? -1 : 1)).at(-1)
    ?.reason;
}

const byBeginning = (a: JobObject, b: JobObject): number => (begun(a) < begun(b) ? -1 : 1);
const begun = ({ startedAt, createdAt }: JobObject): string => startedAt ?? createdAt ?? '';
