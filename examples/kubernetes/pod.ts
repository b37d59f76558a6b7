import { type KubernetesObject, type Owner, object, present } from './object.ts';
import type { PodState } from './pod-state.ts';
import { podStatus } from './pod-status.ts';
import { containersOf, podSpec, type Template } from './pod-template.ts';

export interface PodPlan {
  readonly namespace: string;
  readonly name: string;
  readonly owner: Owner;
  readonly template: Template;
  readonly state: PodState;
  /** Minutes since it was created. */
  readonly age: number;
  readonly labels?: Readonly<Record<string, string>>;
}

export function pod(plan: PodPlan): KubernetesObject {
  const { namespace, name, owner, template, state } = plan;
  const age = ageOf(plan);
  return object(
    {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace,
      name,
      owner,
      age,
      labels: { app: template.app, ...plan.labels },
      manager: 'kubelet',
      ...(state.kind === 'terminating' ? { deleting: state.minutes } : {}),
    },
    {
      spec: present({
        ...podSpec(template),
        nodeName: state.kind === 'unschedulable' ? undefined : 'pool-1-node',
      }),
      status: podStatus(state, age, containersOf(template)),
    },
  );
}

const BORN: ReadonlySet<PodState['kind']> = new Set(['unschedulable', 'cannot-start', 'rejected']);

/** A pod that could never start is as old as its trouble. */
function ageOf({ state, age }: PodPlan): number {
  return BORN.has(state.kind) && 'minutes' in state ? state.minutes : age;
}
