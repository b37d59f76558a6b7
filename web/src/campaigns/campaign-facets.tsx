import { Facets } from '#web/parts/facets.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignListWords } from '#web/words/campaign-list-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import {
  type CampaignFilter,
  FACET_KEYS,
  type FacetKey,
  type Filtered,
  facetValues,
  NONE,
} from './campaign-filter.ts';

interface Props {
  /** Those that could be shown. */
  readonly rows: readonly Filtered[];
  readonly filter: CampaignFilter;
  readonly query: QueryState;
}

/** The filters with their counts, which change as one filters. */
export function CampaignFacets({ rows, filter, query }: Props) {
  const t = useWords(campaignListWords);
  const words = useWords(campaignWords);
  const titles = { ...words, kind: t.kind };
  const none: Partial<Record<FacetKey, string>> = {
    category: t.noCategory,
    level: t.noLevel,
    owner: t.noOwner,
  };
  const wordOf = (key: FacetKey, value: string) => {
    if (value === NONE) return none[key] ?? value;
    if (key === 'kind') {
      return value === 'standing' ? t.permanent : value === 'dated' ? t.dated : words.noTarget;
    }
    return key === 'level' ? words.levelOf(value) : value;
  };
  return FACET_KEYS.map((key) => {
    const values = facetValues(rows, filter, key);
    const isPointless = values.length < 2 && filter.facets[key].length === 0;
    return isPointless ? null : (
      <Facets
        key={key}
        title={titles[key]}
        values={values.map((one) => ({ ...one, label: wordOf(key, one.value) }))}
        chosen={query.all(key)}
        onChange={(chosen) => query.set({ [key]: chosen })}
        labelOf={(value) => wordOf(key, value)}
      />
    );
  });
}
