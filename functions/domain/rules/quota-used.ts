import { change, look } from '#domain/fix-step.ts';
import type { HealthRule, RawFinding } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import type { QuotaObject, QuotaUse } from '#domain/kubernetes/other-objects.ts';
import { resourceAlert } from '#domain/rule-sources.ts';

/** The namespace has no room for one more pod, or soon will not. It is told at every workload that would need it. */
export const quotaUsed: HealthRule = {
  id: 'quota-used',
  title: { en: 'Quota used up', ja: 'クォータの上限' },
  condition:
    'Of a ResourceQuota of the namespace, a resource that pods need is used to more than 90 %: a note; to 100 % or more: a warning. Other resources (services, volume claims …) are a note at most.',
  severities: ['INFO', 'WARNING'],
  holdSeconds: 15 * 60,
  cure: {
    en: 'Lower requests or replicas, or raise the quota before the next rollout needs room.',
    ja: '次のロールアウトで余裕が必要になる前に、requests やレプリカ数を下げるか、クォータを引き上げてください。',
  },
  steps: ({ workload, finding }) => [
    look(kubectl(workload.namespace, `describe ${target(finding.object)}`)),
    change(kubectl(workload.namespace, `edit ${target(finding.object)}`)),
  ],
  sources: [
    resourceAlert('KubeQuotaAlmostFull'),
    resourceAlert('KubeQuotaFullyUsed'),
    resourceAlert('KubeQuotaExceeded'),
  ],
  differs:
    'The mixin has a note for a quota that is exactly used up and a warning only beyond it, which cannot happen but by lowering the quota. A quota without room stops the next rollout, and is a warning here if it counts what pods need.',
  evaluate: ({ quotas, idle, object }) =>
    idle ? [] : quotas.flatMap((quota) => useOf(quota, object.kind) ?? []),
};

/** The worst of its resources; the first of several. */
function useOf(quota: QuotaObject, kind: string): RawFinding | undefined {
  const full = quota.uses.filter(({ level }) => level === 'full');
  const worst =
    full.find(({ resource }) => isOfPods(resource)) ??
    full[0] ??
    quota.uses.find(({ level }) => level === 'near');
  if (worst === undefined || kind === 'Job' || kind === 'Pod') return undefined;
  const blocks = worst.level === 'full' && isOfPods(worst.resource);
  return {
    severity: blocks ? 'WARNING' : 'INFO',
    object: objectName(quota),
    message: messageOf(worst),
    found: `${worst.resource}: ${worst.level === 'full' ? '>= 100 %' : '> 90 %'}`,
    wanted: `< ${worst.hard}`,
  };
}

const messageOf = ({ resource, hard, level }: QuotaUse) =>
  level === 'full'
    ? {
        en: `The quota of the namespace for ${resource} (${hard}) is used up.`,
        ja: `Namespace の ${resource} のクォータ（${hard}）を使い切っています。`,
      }
    : {
        en: `More than 90 % of the namespace's quota for ${resource} (${hard}) are used.`,
        ja: `Namespace の ${resource} のクォータ（${hard}）の 90% 以上を使用しています。`,
      };

/** https://kubernetes.io/docs/concepts/policy/resource-quotas/: what one more pod would add to. */
const isOfPods = (resource: string): boolean =>
  /^(count\/)?pods$|^(cpu|memory|ephemeral-storage)$|^(requests|limits)\.(?!storage$)/.test(
    resource,
  );
