import { hex, type KubernetesObject, object, present } from './object.ts';
import { pod } from './pod.ts';
import { isReady, type PodState } from './pod-state.ts';
import { podTemplate, type Template } from './pod-template.ts';

export interface SetPlan {
  readonly namespace: string;
  readonly name: string;
  readonly template: Template;
  /** Minutes since the version was rolled out. */
  readonly age: number;
  readonly pods: readonly PodState[];
  /** Pods that the version has not reached yet; its update stands still. */
  readonly outdated?: number;
  /** Its controller has not taken up the last change. */
  readonly unobserved?: boolean;
  /** Of a DaemonSet: nodes that should have a pod and have none, and nodes that have one and should not. */
  readonly lacking?: number;
  readonly misscheduled?: number;
}

/** A StatefulSet with numbered pods. */
export function statefulSet(plan: SetPlan): readonly KubernetesObject[] {
  const { namespace, name, template, age, pods, outdated = 0, unobserved } = plan;
  const revision = `${name}-${hex(template.image, 10)}`;
  const ready = pods.filter(isReady).length;
  return [
    object(
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        namespace,
        name,
        labels: { app: template.app },
        generation: 2,
        age,
      },
      {
        spec: {
          replicas: pods.length,
          serviceName: name,
          podManagementPolicy: 'Parallel',
          selector: { matchLabels: { app: template.app } },
          template: podTemplate(template),
          updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
        },
        status: present({
          observedGeneration: unobserved ? 1 : 2,
          replicas: pods.length,
          currentReplicas: outdated || pods.length,
          updatedReplicas: pods.length - outdated,
          readyReplicas: ready || undefined,
          availableReplicas: ready,
          currentRevision: outdated > 0 ? `${name}-${hex(name, 10)}` : revision,
          updateRevision: revision,
          collisionCount: 0,
        }),
      },
    ),
    ...pods.map((state, number) =>
      pod({
        namespace,
        name: `${name}-${number}`,
        owner: { apiVersion: 'apps/v1', kind: 'StatefulSet', name },
        template,
        state,
        age: age - number,
        labels: {
          'controller-revision-hash': revision,
          'statefulset.kubernetes.io/pod-name': `${name}-${number}`,
        },
      }),
    ),
  ];
}
