import type { App } from '#application/app.ts';
import { type Rehearsal, rehearseCampaign, rulesOf } from '#application/rehearse-campaign.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { refusal } from '#domain/campaigns/campaign-refusal.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { COSTLY_CURE, rulesKey, WHY_COSTLY } from '#domain/campaigns/costly.ts';

/** What would not be judged is not launched, nor made to run in another way. */
export const TOO_COSTLY = refusal('too-costly', `${WHY_COSTLY} ${COSTLY_CURE}`);

/**
 * Whether a campaign that runs as soon as it is saved, or is resumed, would not be judged; what goes by the same rules
 * already is left.
 */
export async function wouldNotBeJudged(
  app: Pick<App, 'rules' | 'readBoard' | 'clock'>,
  next: Campaign,
  before?: Campaign,
): Promise<boolean> {
  const now = app.clock.now();
  if (!isBegun(next, now)) return false;
  const isSame =
    before !== undefined &&
    isBegun(before, now) &&
    rulesKey(before.definition) === rulesKey(next.definition);
  if (isSame) return false;
  const rehearsal = await rehearseCampaign(app, rulesOf(next));
  return rehearsal.kind === 'rehearsed' && isCutShort(rehearsal);
}

const isBegun = (campaign: Campaign, now: string): boolean =>
  ['ACTIVE', 'PAUSED'].includes(campaignStatus(campaign, now));

/** The rules cost more than is looked at. */
export const isCutShort = ({ left }: Pick<Rehearsal, 'left'>): boolean => left > 0;
