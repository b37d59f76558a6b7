import type { HealthRule } from '#domain/health-rule.ts';
import { conditionOf, objectName } from '#domain/kubernetes/cluster-object.ts';

/** It would grow but may not. Where minimum and maximum are the same nobody expects it to. */
export const hpaAtMax: HealthRule = {
  id: 'hpa-at-max',
  title: { en: 'Autoscaler at its maximum', ja: 'オートスケーラーが上限に達しています' },
  holdSeconds: 15 * 60,
  cure: {
    en: 'If the load is real, raise the maximum:\nspec:\n  maxReplicas: 20\nIf it is not, look for what uses the CPU or memory.',
    ja: '実際の負荷であれば上限を引き上げてください:\nspec:\n  maxReplicas: 20\nそうでなければ、CPU やメモリを消費している原因を調べてください。',
  },
  evaluate: ({ autoscaler, idle }) => {
    if (autoscaler === undefined || idle) return [];
    const { min, max, current } = autoscaler;
    if (current < max || min === max) return [];
    const limited = conditionOf(autoscaler, 'ScalingLimited');
    return [
      {
        severity: 'WARNING',
        object: objectName(autoscaler),
        message: {
          en: `The autoscaler stands at its maximum of ${max} replicas${limited ? ' and wants more' : ''}.`,
          ja: limited
            ? `オートスケーラーが上限の ${max} レプリカに達しており、さらに必要としています。`
            : `オートスケーラーが上限の ${max} レプリカに達しています。`,
        },
        found: `${current}`,
        wanted: `< ${max}`,
        sinceAtLatest: limited?.since ?? autoscaler.lastScaledAt,
      },
    ];
  },
};
