import type { Board } from '#application/board.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import {
  CAMPAIGN_STATUSES,
  type CampaignStatus,
  campaignStatus,
  targetDateOf,
} from '#domain/campaigns/campaign-status.ts';
import type { SortKey } from '#domain/cursor.ts';
import { foldText, foldWords, holdsAll } from '#domain/fold-text.ts';
import { type Page, pageOf } from '#domain/page.ts';
import type { Tier } from '#domain/spec.ts';

/** Every criterion must hold; inside a list one value suffices. */
export interface CampaignFilter {
  /** Without it, archived ones are left out. */
  readonly status?: readonly CampaignStatus[];
  readonly ownerTeam?: readonly string[];
  readonly category?: readonly string[];
  /** Items of the readiness passport that are required from these levels on. */
  readonly level?: readonly Tier[];
  readonly standing?: boolean;
  readonly origin?: readonly Campaign['origin']['kind'][];
  /** Words that id, title, body, team or category hold. */
  readonly text?: string;
}

/** Those that run first, then what is to come, then what is over; the next to be due before the others. */
export function listCampaigns(
  { campaigns }: Pick<Board, 'campaigns'>,
  now: string,
  filter: CampaignFilter,
  { first, after }: { readonly first: number; readonly after?: SortKey | undefined },
): Page<Campaign> {
  const words = foldWords(filter.text ?? '');
  const found = [...campaigns.values()].filter((campaign) => {
    const { definition, origin } = campaign;
    const status = campaignStatus(campaign, now);
    return (
      (filter.status ? filter.status.includes(status) : status !== 'ARCHIVED') &&
      isAmong(filter.ownerTeam, definition.ownerTeam) &&
      isAmong(filter.category, definition.category) &&
      isAmong(filter.level, definition.level) &&
      isAmong(filter.origin, origin.kind) &&
      (filter.standing === undefined || filter.standing === definition.standing) &&
      (words.length === 0 || holdsAll(haystackOf(campaign), words))
    );
  });
  return pageOf(found, (campaign) => keyOf(campaign, now), first, after);
}

const isAmong = <Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value));

const haystackOf = ({ definition: { id, title, body, ownerTeam, category } }: Campaign): string =>
  foldText([id, title, body, ownerTeam, category].filter((one) => one !== undefined).join('\n'));

const ORDER: readonly CampaignStatus[] = ['ACTIVE', 'PAUSED', 'SCHEDULED', 'DRAFT', 'ENDED'];
const NEVER = '9999';

const keyOf = (campaign: Campaign, now: string): SortKey => {
  const status = campaignStatus(campaign, now);
  const place = ORDER.indexOf(status);
  return [
    place < 0 ? CAMPAIGN_STATUSES.length : place,
    targetDateOf(campaign) ?? NEVER,
    campaign.definition.title,
    campaign.definition.id,
  ];
};
