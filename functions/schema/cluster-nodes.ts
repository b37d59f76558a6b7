import type { AutoscalerStatus } from '#domain/kubernetes/autoscaler-status.ts';
import type { NodeSummary, NodeTrouble } from '#domain/node-summary.ts';
import { builder } from './builder.ts';
import { ClusterRef } from './cluster.ts';
import { GroupedWarningRef } from './workload.ts';

const TOLD = 20;

const NodeCountRef = builder
  .objectRef<{ readonly name: string; readonly count: number }>('NodeCount')
  .implement({
    fields: (t) => ({ name: t.exposeString('name'), count: t.exposeInt('count') }),
  });

const NodeTroubleRef = builder.objectRef<NodeTrouble>('NodeTrouble').implement({
  description: 'What a node says is wrong with it, or that it is cordoned.',
  fields: (t) => ({
    node: t.exposeString('node'),
    condition: t.exposeString('condition', {
      description:
        'Ready, when it is not; MemoryPressure, DiskPressure, PIDPressure …; Unschedulable: cordoned.',
    }),
    reason: t.string({ nullable: true, resolve: ({ reason }) => reason }),
    since: t.field({ type: 'DateTime', nullable: true, resolve: ({ since }) => since }),
  }),
});

const ClusterNodesRef = builder.objectRef<NodeSummary>('ClusterNodes').implement({
  fields: (t) => ({
    total: t.exposeInt('total'),
    ready: t.exposeInt('ready'),
    cordoned: t.exposeInt('cordoned', { description: 'Get no new pods.' }),
    cpu: t.exposeFloat('cpu', { description: 'Cores that pods may use, of all nodes together.' }),
    memory: t.exposeFloat('memory', { description: 'Bytes that pods may use.' }),
    pods: t.exposeInt('pods', { description: 'Pods that there may be.' }),
    versions: t.field({
      type: [NodeCountRef],
      description: 'Of kubelets, the most frequent first.',
      resolve: ({ versions }) => versions.map(({ version, count }) => ({ name: version, count })),
    }),
    instanceTypes: t.field({
      type: [NodeCountRef],
      resolve: ({ instanceTypes }) =>
        instanceTypes.map(({ type, count }) => ({ name: type, count })),
    }),
    zones: t.stringList({ resolve: ({ zones }) => [...zones] }),
    troubledCount: t.int({
      description: 'Nodes that are not ready, under pressure or cordoned.',
      resolve: ({ troubled, troubles }) =>
        troubled ?? new Set(troubles.map(({ node }) => node)).size,
    }),
    troubles: t.field({
      type: [NodeTroubleRef],
      description: 'The first 20: what is not ready first, what is only cordoned last.',
      resolve: ({ troubles }) => [...troubles],
    }),
  }),
});

const ClusterAutoscalerRef = builder.objectRef<AutoscalerStatus>('ClusterAutoscaler').implement({
  description: 'What the Cluster Autoscaler says of itself, where there is one that tells.',
  fields: (t) => ({
    state: t.string({ nullable: true, resolve: ({ state }) => state }),
    health: t.string({ nullable: true, resolve: ({ health }) => health }),
    scaleUp: t.string({
      nullable: true,
      description: 'NoActivity, InProgress, Backoff …',
      resolve: ({ scaleUp }) => scaleUp,
    }),
    scaleDown: t.string({ nullable: true, resolve: ({ scaleDown }) => scaleDown }),
    ready: t.int({ nullable: true, description: 'Nodes.', resolve: ({ ready }) => ready }),
    unready: t.int({ nullable: true, resolve: ({ unready }) => unready }),
    registered: t.int({ nullable: true, resolve: ({ registered }) => registered }),
    target: t.int({
      nullable: true,
      description: 'Nodes that all its groups together want, may not fall below, may not exceed.',
      resolve: ({ target }) => target,
    }),
    min: t.int({ nullable: true, resolve: ({ min }) => min }),
    max: t.int({ nullable: true, resolve: ({ max }) => max }),
    probedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it looked, or earlier: as of when something else of it changed.',
      resolve: ({ probedAt }) => probedAt,
    }),
  }),
});

builder.objectFields(ClusterRef, (t) => ({
  nodeWarnings: t.field({
    type: [GroupedWarningRef],
    description: 'Warnings about nodes of the last hour, the most frequent first; at most 20.',
    resolve: ({ facts }) =>
      (facts?.nodeWarnings ?? []).toSorted((a, b) => b.count - a.count).slice(0, TOLD),
  }),
  nodes: t.field({
    type: ClusterNodesRef,
    nullable: true,
    description: 'Null as long as none were listed.',
    resolve: ({ facts }) => facts?.nodes,
  }),
  autoscaler: t.field({
    type: ClusterAutoscalerRef,
    nullable: true,
    resolve: ({ facts }) => facts?.autoscaler,
  }),
}));
