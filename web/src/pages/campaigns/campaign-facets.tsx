import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import { Facets } from '#web/parts/facets.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignListWords } from '#web/words/campaign-list-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import {
  type CampaignChoice,
  FACET_KEYS,
  type FacetKey,
  facetValues,
  NONE,
} from './campaign-choice.ts';

interface Props {
  readonly all: readonly CampaignRowFragment[];
  readonly choice: CampaignChoice;
  readonly query: QueryState;
}

/** The filters with their counts, which change as one filters. */
export function CampaignFacets({ all, choice, query }: Props) {
  const t = useWords(campaignListWords);
  const words = useWords(campaignWords);
  const none = { category: t.noCategory, level: t.noLevel, owner: t.noOwner };
  const wordOf = (key: FacetKey, value: string) => {
    if (value === NONE) return none[key];
    return key === 'level' ? t.levelOf(value) : value;
  };
  return FACET_KEYS.map((key) => {
    const values = facetValues(all, choice, key);
    const isPointless = values.length < 2 && choice.facets[key].length === 0;
    return isPointless ? null : (
      <Facets
        key={key}
        title={words[key]}
        values={values.map((one) => ({ ...one, label: wordOf(key, one.value) }))}
        chosen={query.all(key)}
        onChange={(chosen) => query.set({ [key]: chosen })}
        labelOf={(value) => wordOf(key, value)}
      />
    );
  });
}
