import {
  type ClusterTrouble,
  clusterHealth,
  clusterTrouble,
} from '#application/cluster-trouble.ts';
import {
  type Cluster,
  clusterOf,
  clustersOf,
  environmentOf,
} from '#application/environments-of.ts';
import { healthAt } from '#application/health-at.ts';
import { placementsOf } from '#application/placements-of.ts';
import { isSystemNamespace } from '#domain/system-namespace.ts';
import { builder } from './builder.ts';
import { EnvironmentRef } from './environment.ts';
import { HealthEnum } from './health.ts';
import { ServiceRef } from './service.ts';
import { type SeenWorkload, WorkloadRef } from './workload.ts';

const ClusterTroubleRef = builder.objectRef<ClusterTrouble>('ClusterTrouble').implement({
  fields: (t) => ({
    service: t.field({ type: ServiceRef, resolve: ({ service }) => service }),
    environment: t.field({ type: EnvironmentRef, resolve: ({ environment }) => environment }),
    workload: t.field({
      type: WorkloadRef,
      resolve: ({ workload, stale, cluster, environment }) => ({
        workload,
        stale,
        at: { cluster, environment: environment.name },
      }),
    }),
  }),
});

interface UnmappedNamespace {
  readonly namespace: string;
  readonly workloads: readonly SeenWorkload[];
}

const UnmappedNamespaceRef = builder.objectRef<UnmappedNamespace>('UnmappedNamespace').implement({
  description:
    'Workloads that no mapping claims. System namespaces (kube-*, monitoring and the like) are folded by the page.',
  fields: (t) => ({
    namespace: t.exposeString('namespace'),
    system: t.boolean({ resolve: ({ namespace }) => isSystemNamespace(namespace) }),
    workloads: t.field({ type: [WorkloadRef], resolve: ({ workloads }) => [...workloads] }),
  }),
});

export const ClusterRef = builder.objectRef<Cluster>('Cluster');

builder.node(ClusterRef, {
  id: { resolve: ({ name }) => name },
  loadOne: async (name, { catalogue }) => clustersOf(await catalogue()).get(name),
  fields: (t) => ({
    name: t.exposeString('name'),
    environments: t.field({
      type: [EnvironmentRef],
      resolve: async ({ environments }, _, context) => {
        const catalogue = await context.catalogue();
        return environments.map((name) => environmentOf(catalogue, name));
      },
    }),
    declared: t.exposeBoolean('declared', {
      description: 'False when organisation.yaml does not name it.',
    }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: async ({ name }, _, { catalogue }) =>
        (await catalogue()).stamp.clusters[name]?.takenAt,
    }),
    stale: t.boolean({
      resolve: async ({ name }, _, { catalogue, now }) =>
        healthAt(await catalogue(), now).isStale(name),
    }),
    expectEverySeconds: t.exposeInt('expectEverySeconds'),
    health: t.field({
      type: HealthEnum,
      description:
        'Of the mapped workloads in it: the worst of them, UNKNOWN while it is stale. Its nodes, and what belongs to no service, do not count.',
      resolve: async ({ name }, _, { catalogue, now }) =>
        clusterHealth(await catalogue(), now, name),
    }),
    namespaceCount: t.int({ resolve: ({ facts }) => facts?.namespaces.length ?? 0 }),
    workloadCount: t.int({
      resolve: ({ facts }) =>
        (facts?.namespaces ?? []).reduce((sum, { workloads }) => sum + workloads.length, 0),
    }),
    trouble: t.field({
      type: [ClusterTroubleRef],
      description: 'Findings of mapped workloads, worst first.',
      resolve: async ({ name }, _, { catalogue, now }) => [
        ...clusterTrouble(await catalogue(), now, name),
      ],
    }),
    unmapped: t.field({
      type: [UnmappedNamespaceRef],
      resolve: async ({ name }, _, context) => {
        const catalogue = await context.catalogue();
        const stale = healthAt(catalogue, context.now).isStale(name);
        const namespaces = placementsOf(catalogue).unmapped.get(name) ?? [];
        return namespaces.map(({ namespace, workloads }) => ({
          namespace,
          workloads: workloads.map((workload) => ({ workload, stale, at: { cluster: name } })),
        }));
      },
    }),
  }),
});

builder.objectField(EnvironmentRef, 'clusters', (t) =>
  t.field({
    type: [ClusterRef],
    resolve: async ({ clusters }, _, context) => {
      const catalogue = await context.catalogue();
      return clusters.map((name) => clusterOf(catalogue, name));
    },
  }),
);

builder.queryFields((t) => ({
  clusters: t.field({
    type: [ClusterRef],
    resolve: async (_, __, { catalogue }) => [...clustersOf(await catalogue()).values()],
  }),
  cluster: t.field({
    type: ClusterRef,
    nullable: true,
    args: { name: t.arg.string({ required: true }) },
    resolve: async (_, { name }, { catalogue }) => clustersOf(await catalogue()).get(name),
  }),
}));
