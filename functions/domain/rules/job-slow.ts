import { changeYaml, look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert } from '#domain/rule-sources.ts';
import { hasEnded } from '#domain/troubled-pods.ts';

export const jobSlow: HealthRule = {
  id: 'job-slow',
  title: { en: 'Job runs for long', ja: 'Job が長時間動いています' },
  condition: 'A Job is active since it started.',
  severities: ['WARNING'],
  holdSeconds: 12 * 3_600,
  cure: {
    en: 'See what it does. A Job that may hang should have activeDeadlineSeconds.',
    ja: '何をしているか確認してください。停止する恐れのある Job には activeDeadlineSeconds を設定してください。',
  },
  steps: ({ workload, finding }) => [
    look(kubectl(workload.namespace, `logs ${target(finding.object)} --tail=100`)),
    changeYaml(
      `# ${workload.kind}/${workload.name}, namespace ${workload.namespace}`,
      'spec:',
      ...(workload.kind === 'CronJob' ? ['  jobTemplate:', '    spec:'] : []),
      `${workload.kind === 'CronJob' ? '      ' : '  '}activeDeadlineSeconds: 3600`,
    ),
  ],
  sources: [appsAlert('KubeJobNotCompleted')],
  evaluate: ({ jobs, idle }) =>
    jobs
      .filter((job) => !idle && !job.suspended && job.active > 0 && !hasEnded(job))
      .map((job) => ({
        severity: 'WARNING',
        object: objectName(job),
        message: {
          en: 'The Job has been running for more than 12 hours.',
          ja: 'Job が 12 時間以上動き続けています。',
        },
        found: 'active',
        wanted: 'Complete',
        ...(job.startedAt === undefined ? {} : { since: job.startedAt }),
      })),
};
