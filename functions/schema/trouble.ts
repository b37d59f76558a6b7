import { clusterOf, environmentOf } from '#application/environments-of.ts';
import { findService } from '#application/find-service.ts';
import { listTrouble, type SilentCluster } from '#application/trouble.ts';
import type { Facet } from '#domain/facets.ts';
import { findRule } from '#domain/health-rules.ts';
import { TROUBLE_STATES, type Trouble, type TroublePlace } from '#domain/trouble.ts';
import type { TroubleFacets } from '#domain/trouble-filter.ts';
import { FROM_CATALOGUE } from './answer-at-once.ts';
import { builder } from './builder.ts';
import { ClusterRef } from './cluster.ts';
import { afterOf, type Connection, connection, connectionType, firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { EnvironmentRef } from './environment.ts';
import { given } from './given.ts';
import { inLanguage, LanguageEnum } from './language.ts';
import { ServiceRef } from './service.ts';
import { FacetRef } from './service-list.ts';
import { FindingRef, SeverityEnum, type ToldFinding } from './workload.ts';

const TroubleStateEnum = enumOf('TroubleState', TROUBLE_STATES);

const TroublePlaceRef = builder.objectRef<TroublePlace>('TroublePlace').implement({
  fields: (t) => ({
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
    workload: t.exposeString('workload', { description: 'Deployment/pay-api' }),
    finding: t.field({ type: FindingRef, resolve: (place) => toldFinding(place) }),
  }),
});

const TroubleRef = builder.objectRef<Trouble>('Trouble').implement({
  description:
    'What is wrong with a service by one rule, on however many pods and in however many environments.',
  fields: (t) => ({
    id: t.id({ resolve: ({ state, serviceId, rule }) => `${state} ${serviceId} ${rule}` }),
    state: t.expose('state', {
      type: TroubleStateEnum,
      description: 'UNKNOWN: a silent cluster said it last. MUTED: somebody wants it not to count.',
    }),
    severity: t.expose('severity', { type: SeverityEnum, description: 'Of the worst finding.' }),
    service: t.field({
      type: ServiceRef,
      resolve: ({ serviceId }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => found(findService(catalogue, serviceId))),
    }),
    environments: t.stringList({
      description: 'Where, each once; the worst first.',
      resolve: ({ places }) => [...new Set(places.map(({ environment }) => environment))],
    }),
    clusters: t.field({
      type: [ClusterRef],
      description: 'Where, each once; the worst first.',
      resolve: ({ places }, _, { withCatalogue }) =>
        withCatalogue((catalogue) =>
          [...new Set(places.map(({ cluster }) => cluster))].map((name) =>
            clusterOf(catalogue, name),
          ),
        ),
    }),
    finding: t.field({
      type: FindingRef,
      description: 'Of the worst, the one that has lasted longest.',
      resolve: ({ finding, places: [worst] }) => (worst ? toldFinding(worst) : finding),
    }),
    findingCount: t.int({ resolve: ({ places }) => places.length }),
    places: t.field({
      type: [TroublePlaceRef],
      description: 'Every finding of it, worst first.',
      resolve: ({ places }) => [...places],
    }),
  }),
});

const toldFinding = ({ finding, on, cluster, environment }: TroublePlace): ToldFinding =>
  on === undefined ? finding : { ...finding, on, at: { cluster, environment } };

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A service in trouble is not in the catalogue.');
  return value;
}

const RuleFacetRef = builder.objectRef<Facet>('RuleFacet').implement({
  fields: (t) => ({
    value: t.exposeString('value'),
    title: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ value }, { language }) => {
        const title = findRule(value)?.title;
        return title === undefined ? value : inLanguage(title, language);
      },
    }),
    count: t.exposeInt('count'),
  }),
});

const TroubleFacetsRef = builder.objectRef<TroubleFacets>('TroubleFacets').implement({
  description: 'Rows per value, each facet counted with all other filters applied but its own.',
  fields: (t) => ({
    states: t.field({
      type: [FacetRef],
      description: 'Values as the filter takes them.',
      resolve: ({ state }) =>
        state.map(({ value, count }) => ({ value: value.toUpperCase(), count })),
    }),
    severities: t.expose('severity', { type: [FacetRef] }),
    teams: t.expose('team', { type: [FacetRef] }),
    environments: t.expose('environment', { type: [FacetRef] }),
    clusters: t.expose('cluster', { type: [FacetRef] }),
    rules: t.expose('rule', { type: [RuleFacetRef] }),
  }),
});

const SilentClusterRef = builder.objectRef<SilentCluster>('SilentCluster').implement({
  description: 'A cluster whose facts are too old to be believed.',
  fields: (t) => ({
    cluster: t.field({
      type: ClusterRef,
      resolve: ({ cluster }, _, { withCatalogue }) =>
        withCatalogue((catalogue) => clusterOf(catalogue, cluster)),
    }),
    asOf: t.expose('asOf', { type: 'DateTime' }),
    serviceCount: t.exposeInt('services', {
      description: 'Services of the filter of which nothing newer is known there.',
    }),
  }),
});

interface TroubleConnection extends Connection<Trouble> {
  readonly facets: TroubleFacets;
  readonly silent: readonly SilentCluster[];
}

const TroubleConnectionRef = connectionType<Trouble, TroubleConnection>('Trouble', TroubleRef);
builder.objectFields(TroubleConnectionRef, (t) => ({
  facets: t.expose('facets', { type: TroubleFacetsRef }),
  silent: t.field({ type: [SilentClusterRef], resolve: ({ silent }) => [...silent] }),
}));

const TroubleFilterInput = builder.inputType('TroubleFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    text: t.string({
      description: 'Words that service, team, rule, message, place or object contain.',
    }),
    service: t.stringList(),
    team: t.stringList(),
    environment: t.stringList(),
    cluster: t.stringList(),
    severity: t.field({ type: [SeverityEnum] }),
    rule: t.stringList(),
    state: t.field({ type: [TroubleStateEnum] }),
  }),
});

builder.queryField('trouble', (t) =>
  t.field({
    type: TroubleConnectionRef,
    description:
      'What is wrong with services, everywhere: worst first, protected environments before others, then by how long; then what silent clusters said last, notes, and what is muted.',
    args: {
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: TroubleFilterInput }),
    },
    extensions: FROM_CATALOGUE,
    resolve: (_, { filter, ...args }, { withCatalogue, now }) =>
      withCatalogue((catalogue) => {
        const { page, facets, silent } = listTrouble(catalogue, now, {
          filter: given(filter),
          first: firstOf(args.first, 50),
          after: afterOf('trouble', args),
        });
        return { ...connection('trouble', page), facets, silent };
      }),
  }),
);
