import { type LevelOfItems, levelsOf, partPassport, sumOf } from '#web/campaigns/passport-group.ts';
import type { Progress } from '#web/campaigns/progress.ts';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';

/** A line of the list: a campaign, or the passport, whose items without a day stand below it. */
export type ListRow =
  | { readonly kind: 'campaign'; readonly campaign: CampaignRowFragment; readonly isItem: boolean }
  | PassportRow;

export interface PassportRow {
  readonly kind: 'passport';
  readonly items: number;
  readonly levels: readonly LevelOfItems[];
  readonly progress: Progress;
  /** How many of the items are not listed below it. */
  readonly folded: number;
  /** How many of them are due and stand alone among the campaigns. */
  readonly alone: number;
}

/** What is asked for its own sake and what is due first, then the passport as one, and below it its other items. */
export function listRows(
  campaigns: readonly CampaignRowFragment[],
  unfolded: boolean,
): readonly ListRow[] {
  const { alone, items, grouped } = partPassport(campaigns, unfolded);
  const row = (isItem: boolean) => (campaign: CampaignRowFragment) =>
    ({ kind: 'campaign', campaign, isItem }) as const;
  if (items.length === 0) return alone.map(row(false));
  const passport: PassportRow = {
    kind: 'passport',
    items: items.length,
    levels: levelsOf(items),
    progress: sumOf(items.map(({ progress }) => progress)),
    folded: unfolded ? 0 : grouped.length,
    alone: items.length - grouped.length,
  };
  return [...alone.map(row(false)), passport, ...(unfolded ? grouped.map(row(true)) : [])];
}
