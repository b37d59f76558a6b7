import type { ServiceFacetsQuery } from '#web/gql/graphql.ts';
import { Facets } from '#web/parts/facets.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { servicesWords } from '#web/words/services-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { HealthFacet } from './health-facet.tsx';
import { LIFECYCLES, TIERS } from './service-filter.ts';

interface Props {
  readonly data: ServiceFacetsQuery;
  readonly query: QueryState;
}

/** The filters with their counts, which change as one filters. */
export function ServiceFacets({ data, query }: Props) {
  const t = useWords(servicesWords);
  const { facets } = data.services;
  const facet = (
    key: string,
    title: string,
    values: readonly { readonly value: string; readonly count: number }[],
    labelOf?: (value: string) => string,
  ) => (
    <Facets
      title={title}
      values={values.map((one) => ({ ...one, label: labelOf?.(one.value) ?? one.value }))}
      chosen={query.all(key)}
      labelOf={labelOf}
      onChange={(chosen) => query.set({ [key]: chosen })}
    />
  );
  return (
    <>
      <HealthFacet
        counts={facets.health}
        environments={data.environments.map(({ name }) => name)}
        query={query}
      />
      {facet('team', t.team, facets.teams)}
      {facet('tier', t.tier, inOrder(TIERS, facets.tiers), t.tierOf)}
      {facet('corporation', t.corporation, facets.corporations)}
      {facet(
        'lifecycle',
        t.lifecycle,
        inOrder(LIFECYCLES, facets.lifecycles),
        (value) => t[LIFECYCLES.find((known) => known === value) ?? 'PRODUCTION'],
      )}
      {facet('language', t.language, facets.languages)}
      {facet('tag', t.tag, facets.tags)}
    </>
  );
}

function inOrder<T extends { readonly value: string }>(
  order: readonly string[],
  values: readonly T[],
): readonly T[] {
  return values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
