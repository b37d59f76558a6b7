import type { EnvironmentDifference } from '#application/environment-differences.ts';
import { clusterOf, environmentOf } from '#application/environments-of.ts';
import { healthAt } from '#application/health-at.ts';
import type { ContractDrift } from '#domain/environments/compare-contract-revisions.ts';
import type { ResourceDifference } from '#domain/environments/compare-resources.ts';
import { type ContainerDrift, SETTINGS } from '#domain/environments/compare-workloads.ts';
import { DRIFTS } from '#domain/environments/drift.ts';
import type { PlacedWorkload } from '#domain/environments/pair-sites.ts';
import { builder } from './builder.ts';
import { ClusterRef } from './cluster.ts';
import { EnvironmentRef } from './environment.ts';
import { ServiceRef } from './service.ts';
import { WorkloadRef } from './workload.ts';

export const DriftEnum = builder.enumType('Drift', {
  description:
    'How the base environment stands to the target. AHEAD: the base runs something newer, which waits for the target. BEHIND: the target runs something newer. UNRELATED: different, and nothing tells which is newer.',
  values: DRIFTS,
});

const DriftEvidenceEnum = builder.enumType('DriftEvidence', {
  description:
    'By what it is known: that two images are the same or not, and where one is newer, that it is.',
  values: { DIGEST: { value: 'digest' }, TAG: { value: 'tag' }, ROLLOUTS: { value: 'rollouts' } },
});

const ResourceBoundEnum = builder.enumType('ResourceBound', {
  values: { REQUEST: { value: 'request' }, LIMIT: { value: 'limit' } },
});

const WorkloadSettingEnum = builder.enumType('WorkloadSetting', {
  values: Object.fromEntries(SETTINGS.map((value) => [value.toUpperCase(), { value }])),
});

const ResourceDifferenceRef = builder
  .objectRef<ResourceDifference>('ResourceDifference')
  .implement({
    description: 'A request or limit that is not the same on both sides, as written: 250m, 512Mi.',
    fields: (t) => ({
      bound: t.expose('bound', { type: ResourceBoundEnum }),
      resource: t.exposeString('resource', { description: 'cpu, memory, ephemeral-storage …' }),
      base: t.string({
        nullable: true,
        description: 'Null: not said there.',
        resolve: ({ base }) => base,
      }),
      target: t.string({ nullable: true, resolve: ({ target }) => target }),
    }),
  });

const ContainerDifferenceRef = builder.objectRef<ContainerDrift>('ContainerDifference').implement({
  description: 'A container that both sides have; injected ones are left out.',
  fields: (t) => ({
    name: t.exposeString('name'),
    drift: t.expose('drift', { type: DriftEnum }),
    by: t.expose('by', { type: DriftEvidenceEnum }),
    baseImage: t.string({ resolve: ({ base }) => base.image }),
    targetImage: t.string({ resolve: ({ target }) => target.image }),
    baseDigest: t.string({ nullable: true, resolve: ({ base }) => base.digest }),
    targetDigest: t.string({ nullable: true, resolve: ({ target }) => target.digest }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when the images differ, as far as it is known.',
      resolve: ({ since }) => since,
    }),
    resources: t.field({
      type: [ResourceDifferenceRef],
      resolve: ({ resources }) => [...resources],
    }),
  }),
});

export const ContractDifferenceRef = builder
  .objectRef<ContractDrift>('ContractDifference')
  .implement({
    description: 'The revisions of protos that both sides say they were built with.',
    fields: (t) => ({
      drift: t.expose('drift', { type: DriftEnum }),
      base: t.exposeString('base'),
      target: t.exposeString('target'),
      revisions: t.int({
        nullable: true,
        description: 'How many revisions lie between them; null when one is not known.',
        resolve: ({ revisions }) => revisions,
      }),
      source: t.string({ nullable: true, resolve: ({ source }) => source }),
      from: t.string({
        nullable: true,
        description: 'The whole revision of the target, for compareContracts.',
        resolve: ({ from }) => from,
      }),
      to: t.string({
        nullable: true,
        description: 'The whole revision of the base.',
        resolve: ({ to }) => to,
      }),
    }),
  });

const DifferenceSideRef = builder.objectRef<PlacedWorkload>('DifferenceSide').implement({
  fields: (t) => ({
    environment: t.field({
      type: EnvironmentRef,
      resolve: ({ site }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => environmentOf(catalogue, site.environment)),
    }),
    cluster: t.field({
      type: ClusterRef,
      resolve: ({ site }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => clusterOf(catalogue, site.cluster)),
    }),
    namespace: t.string({ resolve: ({ site }) => site.namespace }),
    stale: t.boolean({
      description: 'What is known of it is too old to be believed.',
      resolve: ({ site }, _, { withCatalogue, now }) =>
        withCatalogue((catalogue) => healthAt(catalogue, now).isStale(site.cluster)),
    }),
    workload: t.field({
      type: WorkloadRef,
      resolve: ({ site, workload }, _, { withCatalogue, now }) =>
        withCatalogue((catalogue) => ({
          workload,
          stale: healthAt(catalogue, now).isStale(site.cluster),
          at: { cluster: site.cluster, environment: site.environment },
        })),
    }),
  }),
});

export const EnvironmentDifferenceRef = builder
  .objectRef<EnvironmentDifference>('EnvironmentDifference')
  .implement({
    description: 'A workload of a service in two environments.',
    fields: (t) => ({
      key: t.string({ description: 'Unique in its list.', resolve: ({ id }) => id }),
      service: t.field({ type: ServiceRef, resolve: ({ service }) => service }),
      kind: t.exposeString('kind'),
      name: t.exposeString('name'),
      drift: t.expose('drift', { type: DriftEnum }),
      since: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'Since when the images differ, as far as it is known.',
        resolve: ({ since }) => since,
      }),
      sinceAtLatest: t.boolean({
        description: 'Nothing tells when it came to be so: at since at the latest.',
        resolve: ({ sinceAtLatest }) => sinceAtLatest === true,
      }),
      rollouts: t.int({
        nullable: true,
        description: 'How many rollouts lie between them, where it is known.',
        resolve: ({ rollouts }) => rollouts,
      }),
      base: t.field({ type: DifferenceSideRef, nullable: true, resolve: ({ base }) => base }),
      target: t.field({ type: DifferenceSideRef, nullable: true, resolve: ({ target }) => target }),
      containers: t.field({
        type: [ContainerDifferenceRef],
        resolve: ({ containers }) => [...containers],
      }),
      settings: t.field({
        type: [WorkloadSettingEnum],
        description: 'What besides the images is set differently.',
        resolve: ({ settings }) => [...settings],
      }),
      contract: t.field({
        type: ContractDifferenceRef,
        nullable: true,
        description: 'Null when a side does not say which protos it was built with.',
        resolve: ({ contract }) => contract,
      }),
    }),
  });
