import { look } from '#domain/fix-step.ts';
import type { HealthRule } from '#domain/health-rule.ts';
import { kubectl, target } from '#domain/kubectl.ts';
import { objectName } from '#domain/kubernetes/cluster-object.ts';
import type {
  IngressObject,
  RouteObject,
  ServiceObject,
} from '#domain/kubernetes/traffic-objects.ts';
import { argo } from '#domain/rule-sources.ts';

/** Somebody wants it to be reached from outside, and no load balancer took it. */
export const noAddress: HealthRule = {
  id: 'no-address',
  title: { en: 'No address', ja: 'アドレスがありません' },
  condition:
    'A Service of type LoadBalancer that selects the pods, or an Ingress that leads to one of their Services, has no address.',
  severities: ['WARNING'],
  holdSeconds: 10 * 60,
  cure: {
    en: 'Read what the controller of the load balancer says. Usual causes: a quota of addresses, a class that nobody serves, a certificate that is missing.',
    ja: 'ロードバランサーのコントローラーの出力を確認してください。よくある原因は、アドレスの上限、担当するコントローラーのないクラス、証明書の不足です。',
  },
  steps: ({ workload, finding }) => [
    look(
      kubectl(
        workload.namespace,
        `describe ${target(finding.object)}`,
        `get events --field-selector involvedObject.name=${finding.object.split('/')[1] ?? ''}`,
      ),
    ),
  ],
  sources: [argo('health_service.go'), argo('health_ingress.go')],
  differs:
    'Argo CD shows it as progressing for ever. The ten minutes are ours: clouds need two or three.',
  evaluate: ({ services, ingresses, idle }) =>
    [...services, ...ingresses]
      .filter((one) => !idle && lacksAddress(one))
      .map((one) => ({
        severity: 'WARNING',
        object: objectName(one),
        message: {
          en: `${one.kind} ${one.name} has no address: nothing outside reaches it.`,
          ja: `${one.kind} ${one.name} にアドレスが割り当てられていません。外部から到達できません。`,
        },
        found: 'no address',
        sinceAtLatest: one.createdAt,
      })),
};

function lacksAddress(one: ServiceObject | IngressObject | RouteObject): boolean {
  switch (one.kind) {
    case 'Service':
      return one.type === 'LoadBalancer' && one.addressed === false;
    case 'Ingress':
      return !one.addressed;
    case 'HTTPRoute':
      return false;
  }
}
