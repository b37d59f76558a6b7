import {
  circuitOf,
  type KindFreshness,
  kindsOf,
  type LastPoll,
  lastPollOf,
} from '#application/cluster-polling.ts';
import type { Circuit } from '#domain/circuit.ts';
import type { PollCost } from '#domain/cluster-reading.ts';
import { builder } from './builder.ts';
import { ClusterRef } from './cluster.ts';
import { LanguageEnum, spoken } from './language.ts';

const ClusterKindRef = builder.objectRef<KindFreshness>('ClusterKind').implement({
  description: 'How far one kind of objects of a cluster is known.',
  fields: (t) => ({
    kind: t.string({ resolve: ({ kind }) => kind }),
    fetchedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When it was last listed to its end, of the namespaces that ever were the oldest; null: never.',
      resolve: ({ fetchedAt }) => fetchedAt,
    }),
    error: t.string({
      nullable: true,
      description: 'Why it could not be listed the last time.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ problem, isOnlyNote }, { language }) =>
        isOnlyNote || problem === undefined ? undefined : spoken(problem.message, language),
    }),
    cure: t.string({
      nullable: true,
      description: 'What to do about it; of a missing permission the rule to add.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ problem, isOnlyNote }, { language }) =>
        isOnlyNote || problem?.cure === undefined ? undefined : spoken(problem.cure, language),
    }),
    code: t.string({
      nullable: true,
      description: 'missing-permission, cluster-slow, kind-not-served and the like.',
      resolve: ({ problem }) => problem?.code,
    }),
    note: t.string({
      nullable: true,
      description: 'Why there is nothing of it though nothing is wrong.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ problem, isOnlyNote }, { language }) =>
        isOnlyNote && problem !== undefined ? spoken(problem.message, language) : undefined,
    }),
    namespaces: t.stringList({
      nullable: true,
      description: 'Where it could not be listed; null: everywhere.',
      resolve: ({ namespaces }) => namespaces && [...namespaces],
    }),
  }),
});

const PollCostRef = builder.objectRef<PollCost>('PollCost').implement({
  description: 'What the newest poll cost that was answered.',
  fields: (t) => ({
    requests: t.exposeInt('requests', { description: 'Sent; tries count.' }),
    bytes: t.exposeFloat('bytes', { description: 'Received, as they came over the wire.' }),
    millis: t.exposeInt('millis'),
  }),
});

const ClusterPollRef = builder.objectRef<LastPoll>('ClusterPoll').implement({
  fields: (t) => ({
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    answered: t.exposeBoolean('answered', { description: 'False when nothing could be listed.' }),
    answeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the newest answer was taken in, by this poll or one before.',
      resolve: ({ answeredAt }) => answeredAt,
    }),
  }),
});

const ClusterCircuitRef = builder.objectRef<Circuit>('ClusterCircuit').implement({
  fields: (t) => ({
    failures: t.exposeInt('failures', { description: 'Polls in a row that listed nothing.' }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until then it is not asked; null as long as these are few.',
      resolve: ({ until }) => until,
    }),
  }),
});

builder.objectFields(ClusterRef, (t) => ({
  kinds: t.field({
    type: [ClusterKindRef],
    description: 'Every kind there is, always in the same order.',
    resolve: async ({ name }, _, { catalogue, sources }) => [
      ...kindsOf(await catalogue(), await sources(), name),
    ],
  }),
  cost: t.field({
    type: PollCostRef,
    nullable: true,
    resolve: async ({ name }, _, { catalogue }) => (await catalogue()).stamp.clusters[name]?.cost,
  }),
  lastPoll: t.field({
    type: ClusterPollRef,
    nullable: true,
    description: 'Null for a cluster that was never polled.',
    resolve: async ({ name }, _, { catalogue, sources }) =>
      lastPollOf(await catalogue(), await sources(), name),
  }),
  circuit: t.field({
    type: ClusterCircuitRef,
    nullable: true,
    description: 'Null as long as it answers.',
    resolve: async ({ name }, _, { catalogue, sources }) =>
      circuitOf(await catalogue(), await sources(), name),
  }),
}));
