import {
  type CampaignFilter,
  facetsOf,
  fits,
  isNarrowed,
  wordsOf,
} from '#web/campaigns/campaign-filter.ts';
import { isUnfolded } from '#web/campaigns/passport-group.ts';
import { percentDone } from '#web/campaigns/progress.ts';
import type { CampaignRowFragment, CampaignStatus } from '#web/gql/campaigns/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';

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

/** Which campaigns the address asks for. */
export interface CampaignChoice extends CampaignFilter {
  /** All but the archived without it. */
  readonly status: CampaignStatus | undefined;
  readonly sort: CampaignSort;
  /** Every item of the passport is listed, not only those that are due next. */
  readonly unfolded: boolean;
}

export function choiceOf(query: Pick<QueryState, 'get' | 'all'>): CampaignChoice {
  const filter = { words: wordsOf(query), facets: facetsOf(query) };
  return {
    status: STATUSES.find((one) => one === query.get('status')),
    sort: SORTS.find((one) => one === query.get('sort')) ?? 'DUE',
    unfolded: isUnfolded(query.get('passport'), isNarrowed(filter)),
    ...filter,
  };
}

/** Those of the tab that is open. */
export const inTab = (
  all: readonly CampaignRowFragment[],
  { status }: CampaignChoice,
): readonly CampaignRowFragment[] =>
  all.filter((row) => (status === undefined ? row.status !== 'ARCHIVED' : row.status === status));

/** The campaigns asked for, sorted. */
export const chosenOf = (
  all: readonly CampaignRowFragment[],
  choice: CampaignChoice,
): readonly CampaignRowFragment[] =>
  inTab(all, choice)
    .filter((row) => fits(row, choice))
    .toSorted(orders[choice.sort]);

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
  const fitting = all.filter((row) => fits(row, choice));
  return new Map(
    STATUSES.map((status) => [status, fitting.filter((row) => row.status === status).length]),
  );
}
