import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import type {
  DaemonSetObject,
  DeploymentObject,
  ReplicaSetObject,
  StatefulSetObject,
} from './cluster-object.ts';
import { printed } from './label-selector.ts';
import { aloneSet } from './project-alone.ts';
import { projector } from './projector.ts';
import { readDeployment, readReplicaSet } from './read-workload.ts';
import {
  common,
  conditions,
  conditionsOf,
  count,
  daemonRevisionOf,
  formerRevisionsOf,
  type Metadata,
  maybe,
  metadata,
  objectName,
  revisionOf,
} from './schema-parts.ts';
import {
  bareContainersOf,
  bareTemplate,
  contractRevisionOf,
  template,
  templated,
} from './template.ts';

/** The allow-lists of what runs pods: everything else in the object is dropped by the schema. */

const flag = maybe(v.boolean());
const replicatedStatus = {
  observedGeneration: count,
  replicas: count,
  updatedReplicas: count,
  readyReplicas: count,
  availableReplicas: count,
  conditions,
};

const unobserved = (meta: Metadata, observed: number | undefined) =>
  (meta.generation ?? 0) > (observed ?? 0) ? true : undefined;
const yes = (value: boolean | undefined) => (value ? true : undefined);

export const deployment = projector(
  v.object({
    metadata,
    spec: v.object({
      replicas: count,
      paused: flag,
      progressDeadlineSeconds: count,
      template,
    }),
    status: maybe(v.object(replicatedStatus)),
  }),
  ({ metadata: meta, spec, status }, kept): DeploymentObject =>
    compact({
      kind: 'Deployment',
      ...common(meta, kept, spec.template.metadata?.labels),
      ...templated(spec.template, meta, kept),
      podLabels: printed(spec.template.metadata?.labels),
      paused: yes(spec.paused),
      revision: revisionOf(meta),
      progressDeadlineSeconds: spec.progressDeadlineSeconds ?? 600,
      unobserved: unobserved(meta, status?.observedGeneration),
      desired: spec.replicas ?? 1,
      total: status?.replicas ?? 0,
      updated: status?.updatedReplicas ?? 0,
      ready: status?.readyReplicas ?? 0,
      available: status?.availableReplicas ?? 0,
      conditions: conditionsOf(status?.conditions, ['Available', 'Progressing', 'ReplicaFailure']),
    }),
  readDeployment,
);

export const statefulSet = projector(
  v.object({
    metadata,
    spec: v.object({
      replicas: count,
      updateStrategy: maybe(
        v.object({
          type: maybe(v.string()),
          rollingUpdate: maybe(v.object({ partition: count })),
        }),
      ),
      template,
    }),
    status: maybe(
      v.object({
        ...replicatedStatus,
        currentRevision: maybe(v.string()),
        updateRevision: maybe(objectName),
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): StatefulSetObject =>
    compact({
      kind: 'StatefulSet',
      ...common(meta, kept, spec.template.metadata?.labels),
      ...templated(spec.template, meta, kept),
      podLabels: printed(spec.template.metadata?.labels),
      unobserved: unobserved(meta, status?.observedGeneration),
      onDelete: yes(spec.updateStrategy?.type === 'OnDelete'),
      partition: spec.updateStrategy?.rollingUpdate?.partition || undefined,
      template: status?.updateRevision,
      revising: yes(status?.currentRevision !== status?.updateRevision),
      desired: spec.replicas ?? 1,
      total: status?.replicas ?? 0,
      updated: status?.updatedReplicas ?? 0,
      ready: status?.readyReplicas ?? 0,
      available: status?.availableReplicas ?? 0,
      conditions: [],
    }),
);

export const daemonSet = projector(
  v.object({
    metadata,
    spec: v.object({ updateStrategy: maybe(v.object({ type: maybe(v.string()) })), template }),
    status: maybe(
      v.object({
        observedGeneration: count,
        desiredNumberScheduled: count,
        currentNumberScheduled: count,
        updatedNumberScheduled: count,
        numberReady: count,
        numberAvailable: count,
        numberMisscheduled: count,
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): DaemonSetObject =>
    compact({
      kind: 'DaemonSet',
      ...common(meta, kept, spec.template.metadata?.labels),
      ...templated(spec.template, meta, kept),
      podLabels: printed(spec.template.metadata?.labels),
      unobserved: unobserved(meta, status?.observedGeneration),
      onDelete: yes(spec.updateStrategy?.type === 'OnDelete'),
      desired: status?.desiredNumberScheduled ?? 0,
      total: status?.currentNumberScheduled ?? 0,
      updated: status?.updatedNumberScheduled ?? 0,
      ready: status?.numberReady ?? 0,
      available: status?.numberAvailable ?? 0,
      revision: daemonRevisionOf(meta),
      misscheduled: status?.numberMisscheduled || undefined,
      conditions: [],
    }),
);

export const replicaSet = projector(
  v.object({
    metadata,
    spec: v.object({
      replicas: count,
      template: v.looseObject({
        ...bareTemplate.entries,
        spec: v.looseObject(bareTemplate.entries.spec.entries),
      }),
    }),
    status: maybe(v.object({ readyReplicas: count, conditions })),
  }),
  ({ metadata: meta, spec, status }, kept): ReplicaSetObject =>
    compact({
      kind: 'ReplicaSet',
      ...common(meta, kept),
      containers: bareContainersOf(spec.template),
      desired: spec.replicas ?? 1,
      ready: status?.readyReplicas ?? 0,
      revision: revisionOf(meta),
      formerRevisions: formerRevisionsOf(meta),
      contractRevision: contractRevisionOf(spec.template, meta, kept),
      conditions: conditionsOf(status?.conditions, ['ReplicaFailure']),
      alone: aloneSet(spec.template, meta, kept),
    }),
  readReplicaSet,
);
