import { DAY } from '#examples/epoch.ts';
import { daemonSet } from '#examples/kubernetes/daemon-set.ts';
import { deployment } from '#examples/kubernetes/deployment.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import { ready } from '#examples/kubernetes/pod-state.ts';
import { type SetPlan, statefulSet } from '#examples/kubernetes/stateful-set.ts';

const AGE = 90 * DAY;

const plan = (namespace: string, name: string, image: string, pods: number): SetPlan => ({
  namespace,
  name,
  template: { app: name, image },
  age: AGE,
  pods: Array.from({ length: pods }, () => ready),
});

function single(namespace: string, name: string, image: string, replicas: number) {
  const { template, pods } = plan(namespace, name, image, replicas);
  return deployment({
    namespace,
    name,
    replicas,
    age: AGE,
    revisions: [{ template, age: AGE, pods }],
    rollout: 'done',
  });
}

/** What belongs to no service: the cluster's own workloads, and what watches it. */
export function system(cluster: string): readonly KubernetesObject[] {
  const nodes = cluster === 'draw-testing' ? 4 : 5;
  return [
    ...single('kube-system', 'coredns', 'registry.k8s.io/coredns/coredns:v1.14.0', 2),
    ...single(
      'kube-system',
      'metrics-server',
      'registry.k8s.io/metrics-server/metrics-server:v0.9.0',
      1,
    ),
    ...daemonSet(plan('kube-system', 'fluent-bit', 'docker.io/fluent/fluent-bit:4.1.0', nodes)),
    ...statefulSet(plan('monitoring', 'prometheus', 'quay.io/prometheus/prometheus:v3.6.0', 2)),
    ...statefulSet(
      plan('monitoring', 'alertmanager', 'quay.io/prometheus/alertmanager:v0.30.0', 2),
    ),
    ...single('monitoring', 'grafana', 'docker.io/grafana/grafana:12.3.0', 1),
  ];
}

/** What Acme Draw stores things in. */
export function storages(): readonly KubernetesObject[] {
  return [
    ...statefulSet(plan('storages', 'rabbitmq', 'docker.io/library/rabbitmq:4.2.0', 3)),
    ...statefulSet(plan('storages', 'redis', 'docker.io/library/redis:8.4.0', 3)),
    ...statefulSet(
      plan('storages', 'elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch:9.2.0', 3),
    ),
  ];
}
