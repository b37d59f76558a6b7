import { changeYaml } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';
import { appsAlert, BACKSTAGE, K8SGPT } from '#domain/rule-sources.ts';

/** It would grow but may not. Where minimum and maximum are the same nobody expects it to. */
export const hpaAtMax: HealthRule = {
  id: 'hpa-at-max',
  title: { en: 'Autoscaler at its maximum', ja: 'オートスケーラーが上限に達しています' },
  condition:
    'The autoscaler stands at its maximum, or `ScalingLimited` says TooManyReplicas, and the maximum is not the minimum.',
  severities: ['WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'If the load is real, raise the maximum. If it is not, look for what uses the CPU or memory.',
    ja: '実際の負荷であれば上限を引き上げてください。そうでなければ、CPU やメモリを消費している原因を調べてください。',
  },
  steps: ({ workload, finding }) => {
    const max = workload.hpa?.max;
    return [
      changeYaml(
        `# ${finding.object}, namespace ${workload.namespace}`,
        'spec:',
        `  maxReplicas: ${max === undefined ? 20 : max * 2}${max === undefined ? '' : ` # now ${max}`}`,
      ),
    ];
  },
  sources: [appsAlert('KubeHpaMaxedOut'), K8SGPT, BACKSTAGE],
  differs:
    'Backstage flags it at once and also where minimum and maximum are equal. An autoscaler at its minimum (TooFewReplicas) is in good order: there is no rule for it.',
  evaluate: ({ autoscaler, idle }) => {
    if (autoscaler === undefined || idle) return [];
    const { min, max, current } = autoscaler;
    const limited = conditionOf(autoscaler, 'ScalingLimited');
    const wantsMore = limited?.status === 'True' && limited.reason === 'TooManyReplicas';
    if ((current < max && !wantsMore) || min === max) return [];
    return [
      {
        severity: 'WARNING',
        object: objectName(autoscaler),
        message: wantsMore
          ? {
              en: `The autoscaler may not go beyond its maximum of ${max} replicas and wants more.`,
              ja: `オートスケーラーが上限の ${max} レプリカに達しており、さらに必要としています。`,
            }
          : {
              en: `The autoscaler stands at its maximum of ${max} replicas.`,
              ja: `オートスケーラーが上限の ${max} レプリカに達しています。`,
            },
        found: `${current}`,
        wanted: `< ${max}`,
        sinceAtLatest: (wantsMore ? limited.since : undefined) ?? autoscaler.lastScaledAt,
      },
    ];
  },
};
