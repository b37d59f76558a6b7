import { clusterOf, environmentOf } from '#application/environments-of.ts';
import { type PlacedRollout, rolloutKey, rolloutsOfService } from '#application/rollouts-of.ts';
import { secondsBetween } from '#domain/instant.ts';
import { pageOf } from '#domain/page.ts';
import { ROLLOUT_OUTCOMES, type Rollout } from '#domain/rollout.ts';
import { builder } from './builder.ts';
import { ClusterRef } from './cluster.ts';
import { afterOf, connection, connectionType, firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { EnvironmentRef } from './environment.ts';
import { ServiceRef } from './service.ts';
import { WorkloadRef } from './workload.ts';

const RolloutOutcomeEnum = enumOf('RolloutOutcome', ROLLOUT_OUTCOMES);

const RolloutRef = builder.objectRef<Rollout>('Rollout').implement({
  description: 'A pod template that came into force.',
  fields: (t) => ({
    revision: t.int({
      nullable: true,
      description: 'The number its controller gave it.',
      resolve: ({ revision }) => revision,
    }),
    images: t.stringList({ resolve: ({ images }) => images }),
    digests: t.stringList({
      description: 'What really ran, in the order of the images; empty until its pods agree.',
      resolve: ({ digests }) => digests ?? [],
    }),
    contractRevision: t.string({
      nullable: true,
      description: 'Of the protos it was built with, where it says so.',
      resolve: ({ contractRevision }) => contractRevision,
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    atLatest: t.boolean({
      description: 'Nothing tells when it began: at startedAt at the latest.',
      resolve: ({ atLatest }) => atLatest === true,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it came to its outcome.',
      resolve: ({ finishedAt }) => finishedAt,
    }),
    seconds: t.float({
      nullable: true,
      description: 'How long it took to come to its outcome.',
      resolve: ({ startedAt, finishedAt }) =>
        finishedAt === undefined ? null : secondsBetween(startedAt, finishedAt),
    }),
    outcome: t.expose('outcome', { type: RolloutOutcomeEnum }),
    backTo: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'It took into use again what had run before: when that began the last time.',
      resolve: ({ backTo }) => backTo,
    }),
  }),
});

const ServiceRolloutRef = builder.objectRef<PlacedRollout>('ServiceRollout').implement({
  description: 'A rollout of a service, and where it was.',
  fields: (t) => ({
    rollout: t.field({ type: RolloutRef, resolve: ({ rollout }) => rollout }),
    environment: t.field({
      type: EnvironmentRef,
      resolve: ({ environment }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => environmentOf(catalogue, environment)),
    }),
    cluster: t.field({
      type: ClusterRef,
      resolve: ({ cluster }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => clusterOf(catalogue, cluster)),
    }),
    namespace: t.exposeString('namespace'),
    workloadKind: t.string({ resolve: ({ kind }) => kind }),
    workloadName: t.string({ resolve: ({ name }) => name }),
  }),
});

const ServiceRolloutConnection = connectionType('ServiceRollout', ServiceRolloutRef);

builder.objectField(WorkloadRef, 'rollouts', (t) =>
  t.field({
    type: [RolloutRef],
    description: 'The last ten, newest first.',
    resolve: ({ workload }) => [...(workload.rollouts ?? [])],
  }),
);

builder.objectField(ServiceRef, 'rollouts', (t) =>
  t.field({
    type: ServiceRolloutConnection,
    description: 'The last ten of each workload, newest first; costs no read.',
    args: {
      first: t.arg.int({ defaultValue: 20 }),
      after: t.arg.string(),
      environment: t.arg.string(),
    },
    resolve: async ({ serviceId }, { environment, ...args }, context) => {
      const kind = `rollouts of ${serviceId}`;
      const found = rolloutsOfService(await context.catalogue(), serviceId, environment);
      return connection(
        kind,
        pageOf(found, rolloutKey, firstOf(args.first, 20), afterOf(kind, args)),
      );
    },
  }),
);
