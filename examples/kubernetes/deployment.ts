import type { Json, JsonObject } from '#domain/json.ts';
import { HOUR } from '#examples/epoch.ts';
import { NEVER_STORED } from '#examples/never-stored.ts';
import { progress } from './conditions.ts';
import { type KubernetesObject, object, present, suffix } from './object.ts';
import { pod } from './pod.ts';
import { isReady, isReplica, type PodState } from './pod-state.ts';
import { podTemplate, type Template } from './pod-template.ts';

/** The pods of one version of a Deployment. */
export interface Revision {
  readonly template: Template;
  /** Minutes since it was rolled out. */
  readonly age: number;
  readonly pods: readonly PodState[];
}

export interface DeploymentPlan {
  readonly namespace: string;
  readonly name: string;
  readonly replicas: number;
  /** Minutes since the Deployment was made. */
  readonly age: number;
  /** Oldest first; the last one is what is wanted. */
  readonly revisions: readonly [...Revision[], Revision];
  readonly rollout: 'done' | 'moving' | 'stuck' | 'quota';
  readonly paused?: boolean;
  readonly progressDeadlineSeconds?: number;
}

/** The Deployment, a ReplicaSet for every version and their pods; all counts follow from the pods. */
export function deployment(plan: DeploymentPlan): readonly KubernetesObject[] {
  return [
    deploymentObject(plan),
    ...plan.revisions.flatMap((revision, index) => {
      const name = `${plan.name}-${suffix(`${plan.namespace}/${revision.template.image}`, 10)}`;
      return [
        replicaSet(plan, revision, name, index),
        ...revision.pods.map((state, number) =>
          pod({
            namespace: plan.namespace,
            name: `${name}-${suffix(`${plan.namespace}/${name}/${number}`, 5)}`,
            owner: { apiVersion: 'apps/v1', kind: 'ReplicaSet', name },
            template: revision.template,
            state,
            age: revision.age - number * 0.1,
            labels: { 'pod-template-hash': name.slice(plan.name.length + 1) },
          }),
        ),
      ];
    }),
  ];
}

function deploymentObject(plan: DeploymentPlan): KubernetesObject {
  const { namespace, name, replicas } = plan;
  const { template, age } = newest(plan);
  const spec: JsonObject = present({
    replicas,
    paused: plan.paused ? true : undefined,
    progressDeadlineSeconds: plan.progressDeadlineSeconds ?? 600,
    revisionHistoryLimit: 2,
    selector: { matchLabels: { app: template.app } },
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
    template: podTemplate(template),
  });
  return object(
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace,
      name,
      labels: { app: template.app },
      annotations: {
        'deployment.kubernetes.io/revision': numberOf(template, plan.revisions.length - 1),
        'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
          kind: 'Deployment',
          env: [{ name: 'DATABASE_PASSWORD', value: `${NEVER_STORED}-last-applied-${name}` }],
        }),
      },
      generation: plan.revisions.length,
      age: Math.max(plan.age, age),
      manager: 'kubectl-client-side-apply',
    },
    { spec, status: statusOf(plan) },
  );
}

function statusOf(plan: DeploymentPlan): JsonObject {
  const all = plan.revisions.flatMap((revision) => revision.pods).filter(isReplica);
  const updated = newest(plan).pods.filter(isReplica).length;
  const ready = all.filter(isReady).length;
  return present({
    observedGeneration: plan.revisions.length,
    replicas: all.length || undefined,
    updatedReplicas: updated || undefined,
    readyReplicas: ready || undefined,
    availableReplicas: ready || undefined,
    unavailableReplicas: plan.replicas - ready > 0 ? plan.replicas - ready : undefined,
    conditions: conditionsOf(plan, ready),
  });
}

function conditionsOf(plan: DeploymentPlan, ready: number): readonly Json[] {
  const { age, pods } = newest(plan);
  const enough = ready >= plan.replicas - Math.floor(plan.replicas / 4);
  const trouble = Math.min(age, ...pods.map((state) => ('minutes' in state ? state.minutes : age)));
  const available = enough
    ? progress('Available', true, 'MinimumReplicasAvailable', plan.age)
    : progress('Available', false, 'MinimumReplicasUnavailable', trouble);
  switch (plan.rollout) {
    case 'done':
      return [
        available,
        progress('Progressing', true, 'NewReplicaSetAvailable', age, age - took(pods)),
      ];
    case 'moving':
      return [available, progress('Progressing', true, 'ReplicaSetUpdated', age, 0.5)];
    case 'stuck':
      return [available, progress('Progressing', false, 'ProgressDeadlineExceeded', age - 10)];
    case 'quota':
      return [
        available,
        progress('Progressing', true, 'ReplicaSetUpdated', age, 2),
        progress('ReplicaFailure', true, 'FailedCreate', Math.min(age, HOUR)),
      ];
  }
}

function replicaSet(
  plan: DeploymentPlan,
  { template, age, pods }: Revision,
  name: string,
  index: number,
): KubernetesObject {
  const isNewest = index + 1 === plan.revisions.length;
  const wanted = isNewest && plan.rollout === 'quota';
  const replicas = wanted ? plan.replicas : pods.filter(isReplica).length;
  const ready = pods.filter(isReady).length;
  return object(
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      namespace: plan.namespace,
      name,
      labels: { app: template.app, 'pod-template-hash': name.slice(plan.name.length + 1) },
      annotations: { 'deployment.kubernetes.io/revision': numberOf(template, index) },
      owner: { apiVersion: 'apps/v1', kind: 'Deployment', name: plan.name },
      generation: 1,
      age,
    },
    {
      spec: {
        replicas,
        selector: { matchLabels: { app: template.app } },
        template: podTemplate(template),
      },
      status: present({
        replicas: pods.filter(isReplica).length,
        readyReplicas: ready || undefined,
        availableReplicas: ready || undefined,
        observedGeneration: 1,
        conditions: wanted ? [progress('ReplicaFailure', true, 'FailedCreate', HOUR)] : undefined,
      }),
    },
  );
}

/** Rises from version to version, and is the same however the table is looked at, as long as commits rest meanwhile. */
function numberOf({ image }: Template, index: number): string {
  const [, build] = /-main\.(\d+)$/.exec(image) ?? [];
  const [, major, minor, patch, early] =
    /:v?(\d+)\.(\d+)\.(\d+)(?:-[a-z]+\.?(\d+))?$/.exec(image) ?? [];
  if (build === undefined && major === undefined) return String(12 + index);
  const [whole = 0, part = 0, fix = 0, before = 0] = [major, minor, patch, early].map((digits) =>
    Number(digits ?? 0),
  );
  return build ?? String((whole % 100) * 1_000 + part * 10 + fix + before + 2);
}

/** Minutes until all pods were there. */
const took = (pods: readonly PodState[]): number => 0.6 + pods.length * 0.35;

const newest = ({ revisions }: DeploymentPlan): Revision => revisions.at(-1) ?? revisions[0];
