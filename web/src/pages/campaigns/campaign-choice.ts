import { percentDone } from '#web/campaigns/progress.ts';
import type { CampaignRowFragment, CampaignStatus } from '#web/gql/campaigns/graphql.ts';
import type { FacetValue } from '#web/parts/facets.tsx';
import type { QueryChange, QueryState } from '#web/routing/query-state.ts';

/** In the order of the tabs. */
export const STATUSES = [
  'ACTIVE',
  'PAUSED',
  'SCHEDULED',
  'DRAFT',
  'ENDED',
  'ARCHIVED',
] as const satisfies readonly CampaignStatus[];

export const SORTS = ['DUE', 'OPEN_MOST', 'DONE_LEAST', 'TITLE'] as const;
export type CampaignSort = (typeof SORTS)[number];

/** The facets beside the list, and what of a campaign each looks at; '' where it says nothing. */
export const FACETS = {
  category: ({ category }: CampaignRowFragment) => category ?? '',
  level: ({ level }: CampaignRowFragment) => level ?? '',
  owner: ({ ownerTeam }: CampaignRowFragment) => ownerTeam ?? '',
} as const;
export type FacetKey = keyof typeof FACETS;
export const FACET_KEYS = ['category', 'level', 'owner'] as const satisfies readonly FacetKey[];

type Read = Pick<QueryState, 'get' | 'all'>;

/** Which campaigns the address asks for. */
export interface CampaignChoice {
  /** All but the archived without it. */
  readonly status: CampaignStatus | undefined;
  readonly sort: CampaignSort;
  readonly words: readonly string[];
  readonly facets: Readonly<Record<FacetKey, readonly string[]>>;
}

/** In the address a campaign without a category is called so: an empty word would be lost. */
export const NONE = '-';

export function choiceOf(query: Read): CampaignChoice {
  const chosen = (key: FacetKey) => query.all(key).map((value) => (value === NONE ? '' : value));
  return {
    status: STATUSES.find((one) => one === query.get('status')),
    sort: SORTS.find((one) => one === query.get('sort')) ?? 'DUE',
    words: (query.get('text') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    facets: { category: chosen('category'), level: chosen('level'), owner: chosen('owner') },
  };
}

export const isNarrowed = ({ words, facets }: CampaignChoice): boolean =>
  words.length > 0 || FACET_KEYS.some((key) => facets[key].length > 0);

/** The address with the tab kept and everything else cleared. */
export const NO_FILTER: QueryChange = {
  text: undefined,
  ...Object.fromEntries(FACET_KEYS.map((key) => [key, undefined])),
};

const fitsWords = (row: CampaignRowFragment, words: readonly string[]): boolean => {
  const text = [row.title, row.campaignId, row.ownerTeam, row.category].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
};

const fitsFacet = (row: CampaignRowFragment, { facets }: CampaignChoice, key: FacetKey): boolean =>
  facets[key].length === 0 || facets[key].includes(FACETS[key](row));

const fitsStatus = (row: CampaignRowFragment, { status }: CampaignChoice): boolean =>
  status === undefined ? row.status !== 'ARCHIVED' : row.status === status;

/** The campaigns asked for, sorted. */
export function chosenOf(
  all: readonly CampaignRowFragment[],
  choice: CampaignChoice,
): readonly CampaignRowFragment[] {
  const found = all.filter(
    (row) =>
      fitsStatus(row, choice) &&
      fitsWords(row, choice.words) &&
      FACET_KEYS.every((key) => fitsFacet(row, choice, key)),
  );
  return found.toSorted(orders[choice.sort]);
}

type Order = (a: CampaignRowFragment, b: CampaignRowFragment) => number;

const byTitle: Order = (a, b) => a.title.localeCompare(b.title);
const openOf = ({ progress: { open, regressed } }: CampaignRowFragment) => open + regressed;
const dayOf = ({ targetDate }: CampaignRowFragment) => targetDate ?? '9999';

const orders: Readonly<Record<CampaignSort, Order>> = {
  // As they come: what runs first, and of it what is due next.
  DUE: (a, b) =>
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : byTitle(a, b)),
  OPEN_MOST: (a, b) => openOf(b) - openOf(a) || byTitle(a, b),
  DONE_LEAST: (a, b) =>
    (percentDone(a.progress) ?? 101) - (percentDone(b.progress) ?? 101) || byTitle(a, b),
  TITLE: byTitle,
};

/** How many each tab would list; what else filters is applied. */
export function statusCounts(
  all: readonly CampaignRowFragment[],
  choice: CampaignChoice,
): ReadonlyMap<CampaignStatus, number> {
  const fitting = all.filter(
    (row) => fitsWords(row, choice.words) && FACET_KEYS.every((key) => fitsFacet(row, choice, key)),
  );
  return new Map(
    STATUSES.map((status) => [status, fitting.filter((row) => row.status === status).length]),
  );
}

/** The values of a facet, counted with everything applied but itself; the most frequent first. */
export function facetValues(
  all: readonly CampaignRowFragment[],
  choice: CampaignChoice,
  key: FacetKey,
): readonly FacetValue[] {
  const others = FACET_KEYS.filter((one) => one !== key);
  const counts = new Map<string, number>();
  for (const row of all) {
    const fits =
      fitsStatus(row, choice) &&
      fitsWords(row, choice.words) &&
      others.every((one) => fitsFacet(row, choice, one));
    const value = FACETS[key](row) || NONE;
    if (fits) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        Number(a.value === NONE) - Number(b.value === NONE) ||
        (key === 'level' ? 0 : b.count - a.count) ||
        a.value.localeCompare(b.value),
    );
}
