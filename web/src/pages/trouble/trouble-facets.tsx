import type { TroubleFacetsQuery } from '#web/gql/running/graphql.ts';
import { Facets } from '#web/parts/facets.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { LISTED, SEVERITIES } from './trouble-filter.ts';

interface Props {
  readonly facets: TroubleFacetsQuery['trouble']['facets'];
  readonly query: QueryState;
}

/** The filters with their counts, which change as one filters. */
export function TroubleFacets({ facets, query }: Props) {
  const t = useWords(troubleWords);
  const choose = (key: string) => ({
    chosen: query.all(key),
    onChange: (chosen: readonly string[]) => query.set({ [key]: chosen, open: undefined }),
  });
  const severities = SEVERITIES.flatMap((severity) => {
    const count = facets.severities.find(({ value }) => value === severity)?.count ?? 0;
    if (count === 0 && !query.all('severity').includes(severity)) return [];
    const label = (
      <span class="row">
        <HealthShape health={severity === 'INFO' ? 'NONE' : severity} /> {t[severity]}
      </span>
    );
    return [{ value: severity, count, label }];
  });
  const states = LISTED.flatMap((state) => {
    const count = facets.states.find(({ value }) => value === state)?.count ?? 0;
    if (count === 0 && !query.all('state').includes(state)) return [];
    return [{ value: state, count, label: t[state] }];
  });
  return (
    <>
      {states.length > 1 || query.all('state').length > 0 ? (
        <Facets title={t.state} values={states} {...choose('state')} />
      ) : null}
      <Facets title={t.severity} values={severities} {...choose('severity')} />
      <Facets title={t.environment} values={facets.environments} {...choose('environment')} />
      <Facets title={t.team} values={facets.teams} {...choose('team')} />
      <Facets
        title={t.rule}
        values={facets.rules.map(({ value, title, count }) => ({ value, count, label: title }))}
        {...choose('rule')}
      />
      <Facets title={t.cluster} values={facets.clusters} {...choose('cluster')} />
    </>
  );
}
