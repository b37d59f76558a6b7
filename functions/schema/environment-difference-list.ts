import {
  differencesOfService,
  type EnvironmentDifference,
  type EnvironmentPair,
  environmentDifferences,
  usualTarget,
} from '#application/environment-differences.ts';
import { DRIFTS } from '#domain/environments/drift.ts';
import {
  countDifferences,
  type DifferenceFacets,
  type DriftFacet,
  selectDifferences,
} from '#domain/environments/select-differences.ts';
import { pageOf } from '#domain/page.ts';
import { builder } from './builder.ts';
import { afterOf, type Connection, connection, connectionType, firstOf } from './connection.ts';
import { DriftEnum, EnvironmentDifferenceRef } from './environment-difference.ts';
import { given } from './given.ts';
import { ServiceRef } from './service.ts';
import { FacetRef } from './service-list.ts';

interface DifferenceConnection extends Connection<EnvironmentDifference> {
  /** Undefined when there are not two environments. */
  readonly pair: EnvironmentPair | undefined;
  readonly facets: () => DifferenceFacets;
}

const DifferenceConnectionRef = connectionType<EnvironmentDifference, DifferenceConnection>(
  'EnvironmentDifference',
  EnvironmentDifferenceRef,
);

const DriftFacetRef = builder.objectRef<DriftFacet>('DriftFacet').implement({
  fields: (t) => ({
    drift: t.field({ type: DriftEnum, resolve: ({ value }) => value }),
    count: t.exposeInt('count'),
  }),
});

const DifferenceFacetsRef = builder
  .objectRef<DifferenceFacets>('EnvironmentDifferenceFacets')
  .implement({
    description: 'Counts per value, each facet counted with all other filters applied but its own.',
    fields: (t) => ({
      drifts: t.field({ type: [DriftFacetRef], resolve: ({ drifts }) => [...drifts] }),
      contracts: t.field({
        type: [DriftFacetRef],
        description: 'Of those where both sides say with which protos they were built.',
        resolve: ({ contracts }) => [...contracts],
      }),
      teams: t.field({ type: [FacetRef], resolve: ({ teams }) => [...teams] }),
    }),
  });

builder.objectFields(DifferenceConnectionRef, (t) => ({
  base: t.string({
    nullable: true,
    description: 'Null when each service is compared with an environment of its own.',
    resolve: ({ pair }) => pair?.base,
  }),
  target: t.string({ nullable: true, resolve: ({ pair }) => pair?.target }),
  facets: t.field({ type: DifferenceFacetsRef, resolve: ({ facets }) => facets() }),
}));

const DifferenceFilterInput = builder.inputType('EnvironmentDifferenceFilter', {
  description: 'Every criterion must hold; inside a list one value suffices.',
  fields: (t) => ({
    text: t.string({ description: 'Words that the names of service or workload contain.' }),
    team: t.stringList(),
    drift: t.field({ type: [DriftEnum] }),
    contract: t.field({
      type: [DriftEnum],
      description:
        'How the protos stand to each other. AHEAD: the target was built with older ones. Null sides match nothing.',
    }),
  }),
});

const BASE = 'Default: of each service the first other environment in which it runs.';
const TARGET = 'Default: the protected environment.';

builder.queryField('environmentDifferences', (t) =>
  t.field({
    type: DifferenceConnectionRef,
    description:
      'Every workload in two environments, what waits longest first: what the target lacks of the base.',
    args: {
      base: t.arg.string({ description: BASE }),
      target: t.arg.string({ description: TARGET }),
      first: t.arg.int({ defaultValue: 50 }),
      after: t.arg.string(),
      filter: t.arg({ type: DifferenceFilterInput }),
    },
    resolve: async (_, { base, target, filter, ...args }, context) => {
      const catalogue = await context.catalogue();
      const pair = pairOf(usualTarget(catalogue), base, target);
      const all = pair === undefined ? [] : environmentDifferences(catalogue, pair);
      const wanted = given(filter);
      const found = selectDifferences(all, wanted);
      const kind = `environmentDifferences ${pair?.base} ${pair?.target}`;
      const page = pageOf(found, keyOf, firstOf(args.first, 50), afterOf(kind, args));
      return { ...connection(kind, page), pair, facets: () => countDifferences(all, wanted) };
    },
  }),
);

builder.objectField(ServiceRef, 'environmentDifferences', (t) =>
  t.field({
    type: [EnvironmentDifferenceRef],
    description: 'Its workloads in two environments.',
    args: {
      base: t.arg.string({ description: BASE }),
      target: t.arg.string({ description: TARGET }),
      baseCluster: t.arg.string({ description: 'Only what of the base runs there.' }),
      targetCluster: t.arg.string(),
    },
    resolve: async (service, { base, target, ...clusters }, context) => {
      const catalogue = await context.catalogue();
      const pair = pairOf(usualTarget(catalogue), base, target);
      const places = pair && { ...pair, ...given(clusters) };
      return places === undefined ? [] : differencesOfService(catalogue, places, service);
    },
  }),
);

function pairOf(
  usual: string | undefined,
  base: string | null | undefined,
  target: string | null | undefined,
): EnvironmentPair | undefined {
  const wanted = target ?? usual;
  if (wanted === undefined) return undefined;
  return { target: wanted, ...(base == null ? {} : { base }) };
}

const keyOf = ({ drift, since = '~', id }: EnvironmentDifference) => [
  DRIFTS.indexOf(drift),
  since,
  id,
];
