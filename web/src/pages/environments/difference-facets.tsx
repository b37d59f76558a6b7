import type { EnvironmentDifferencesQuery } from '#web/gql/running/graphql.ts';
import { Facets } from '#web/parts/facets.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { chosenDrifts, DRIFTS } from './difference-choice.ts';

interface Props {
  readonly facets: EnvironmentDifferencesQuery['environmentDifferences']['facets'];
  readonly target: string;
  readonly query: QueryState;
}

export function DifferenceFacets({ facets, target, query }: Props) {
  const t = useWords(environmentWords);
  const common = useWords(commonWords);
  const wordOf = (value: string) => t[DRIFTS.find((drift) => drift === value) ?? 'SAME'];
  const protoWord = (value: string): string => {
    switch (value) {
      case 'AHEAD':
        return t.protoAHEAD(target);
      case 'BEHIND':
        return t.protoBEHIND(target);
      case 'SAME':
        return t.protoSAME;
      default:
        return t.protoUNRELATED;
    }
  };
  return (
    <aside class="facets" aria-label={common.filters}>
      <Facets
        title={t.drift}
        values={facets.drifts.map(({ drift, count }) => ({ value: drift, count, label: t[drift] }))}
        chosen={chosenDrifts(query, 'state')}
        labelOf={wordOf}
        onChange={(state) => query.set({ state })}
      />
      <Facets
        title={t.protoFacet}
        values={facets.contracts.map(({ drift, count }) => ({
          value: drift,
          count,
          label: protoWord(drift),
        }))}
        chosen={chosenDrifts(query, 'protos')}
        labelOf={protoWord}
        onChange={(protos) => query.set({ protos })}
      />
      <Facets
        title={t.team}
        values={facets.teams}
        chosen={query.all('team')}
        onChange={(team) => query.set({ team })}
      />
    </aside>
  );
}
