import { type KubernetesObject, object, present, suffix } from './object.ts';
import { pod } from './pod.ts';
import { isReady } from './pod-state.ts';
import { podTemplate } from './pod-template.ts';
import type { SetPlan } from './stateful-set.ts';

/** A DaemonSet: a pod on every node. */
export function daemonSet(plan: SetPlan): readonly KubernetesObject[] {
  const {
    namespace,
    name,
    template,
    age,
    pods,
    outdated = 0,
    lacking = 0,
    misscheduled = 0,
  } = plan;
  const desired = pods.length + lacking;
  const ready = pods.filter(isReady).length;
  return [
    object(
      {
        apiVersion: 'apps/v1',
        kind: 'DaemonSet',
        namespace,
        name,
        labels: { app: template.app },
        generation: 3,
        age,
      },
      {
        spec: {
          selector: { matchLabels: { app: template.app } },
          template: podTemplate(template),
          updateStrategy: {
            type: 'RollingUpdate',
            rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
          },
        },
        status: present({
          observedGeneration: 3,
          desiredNumberScheduled: desired,
          currentNumberScheduled: pods.length,
          updatedNumberScheduled: pods.length - outdated,
          numberReady: ready,
          numberAvailable: ready || undefined,
          numberUnavailable: desired - ready || undefined,
          numberMisscheduled: misscheduled,
        }),
      },
    ),
    ...pods.map((state, number) =>
      pod({
        namespace,
        name: `${name}-${suffix(`${namespace}/${name}/${number}`, 5)}`,
        owner: { apiVersion: 'apps/v1', kind: 'DaemonSet', name },
        template,
        state,
        age: age - number * 2,
      }),
    ),
  ];
}
