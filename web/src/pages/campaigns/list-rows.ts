import { type LevelOfItems, levelsOf, partPassport, sumOf } from '#web/campaigns/passport-group.ts';
import type { Progress } from '#web/campaigns/progress.ts';
import type { CampaignRowFragment } from '#web/gql/campaigns/graphql.ts';

/** A line of the list: a campaign, or the passport, whose items stand below it. */
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
}

/** What is asked for its own sake first, then the passport as one, and below it its items. */
export function listRows(
  campaigns: readonly CampaignRowFragment[],
  unfolded: boolean,
): readonly ListRow[] {
  const { others, items, shown, folded } = partPassport(campaigns, unfolded);
  const row = (isItem: boolean) => (campaign: CampaignRowFragment) =>
    ({ kind: 'campaign', campaign, isItem }) as const;
  if (items.length === 0) return others.map(row(false));
  const passport: PassportRow = {
    kind: 'passport',
    items: items.length,
    levels: levelsOf(items),
    progress: sumOf(items.map(({ progress }) => progress)),
    folded: folded.length,
  };
  return [...others.map(row(false)), passport, ...shown.map(row(true))];
}
