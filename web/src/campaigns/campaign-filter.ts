import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';
import type { FacetValue } from '#web/parts/facets.tsx';
import type { QueryChange, QueryState } from '#web/routing/query-state.ts';

/** What of a campaign is looked at. */
export type Filtered = Pick<
  CampaignRowFragment,
  'campaignId' | 'title' | 'ownerTeam' | 'category' | 'level' | 'standing' | 'targetDate'
>;

/** The facets, and what of a campaign each looks at; '' where it says nothing. */
export const FACETS = {
  category: ({ category }: Filtered) => category ?? '',
  kind: ({ standing, targetDate }: Filtered) =>
    standing ? 'standing' : targetDate === null ? 'undated' : 'dated',
  level: ({ level }: Filtered) => level ?? '',
  owner: ({ ownerTeam }: Filtered) => ownerTeam ?? '',
} as const;
export type FacetKey = keyof typeof FACETS;
export const FACET_KEYS = [
  'category',
  'kind',
  'level',
  'owner',
] as const satisfies readonly FacetKey[];

type Read = Pick<QueryState, 'get' | 'all'>;

/** Which campaigns are let through. */
export interface CampaignFilter {
  readonly words: readonly string[];
  readonly facets: Readonly<Record<FacetKey, readonly string[]>>;
}

/** In the address a campaign without a category is called so: an empty word would be lost. */
export const NONE = '-';

export const wordsOf = (query: Read): readonly string[] =>
  (query.get('text') ?? '').toLowerCase().split(/\s+/).filter(Boolean);

export function facetsOf(query: Read): CampaignFilter['facets'] {
  const chosen = (key: FacetKey) => query.all(key).map((value) => (value === NONE ? '' : value));
  return {
    category: chosen('category'),
    kind: chosen('kind'),
    level: chosen('level'),
    owner: chosen('owner'),
  };
}

export const isNarrowed = ({ words, facets }: CampaignFilter): boolean =>
  words.length > 0 || FACET_KEYS.some((key) => facets[key].length > 0);

/** The address with everything that filters cleared. */
export const NO_FILTER: QueryChange = {
  text: undefined,
  ...Object.fromEntries(FACET_KEYS.map((key) => [key, undefined])),
};

const fitsWords = (row: Filtered, words: readonly string[]): boolean => {
  const text = [row.title, row.campaignId, row.ownerTeam, row.category].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Every word and every facet lets it through; one facet may be left out of account. */
export const fits = (row: Filtered, filter: CampaignFilter, but?: FacetKey): boolean =>
  fitsWords(row, filter.words) &&
  FACET_KEYS.every(
    (key) =>
      key === but ||
      filter.facets[key].length === 0 ||
      filter.facets[key].includes(FACETS[key](row)),
  );

/** The values of a facet, counted with everything applied but itself; the most frequent first. */
export function facetValues(
  rows: readonly Filtered[],
  filter: CampaignFilter,
  key: FacetKey,
): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = FACETS[key](row) || NONE;
    if (fits(row, filter, key)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        Number(a.value === NONE) - Number(b.value === NONE) ||
        (key === 'level' || key === 'kind' ? 0 : b.count - a.count) ||
        a.value.localeCompare(b.value),
    );
}
