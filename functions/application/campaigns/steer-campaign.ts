import { rehearseCampaign, rulesOf } from '#application/rehearse-campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { type CourseWish, type Steered, steer } from '#domain/campaigns/steer.ts';
import { toldCounts } from '#domain/campaigns/told-counts.ts';
import type { JsonObject } from '#domain/json.ts';
import { tidyReason } from '#domain/mute.ts';
import { type CampaignApp, type CampaignOutcome, changeCampaign } from './change-campaign.ts';
import { judgeChanged } from './judge-changed.ts';

export interface SteeringWish {
  readonly id: string;
  readonly wish: CourseWish;
  readonly by: string;
  /** The version that was looked at; not compared when absent. */
  readonly expectedVersion?: number | undefined;
}

/**
 * Launches, pauses, resumes, extends, ends or archives a campaign, wherever its definition comes from. What is so already
 * is left as it is. The todos are judged anew before this returns.
 */
export async function steerCampaign(
  app: CampaignApp,
  { id, wish, by, expectedVersion }: SteeringWish,
): Promise<CampaignOutcome> {
  const tidy = tidied(wish);
  const asked = { id, by, expectedVersion, yours: { ...tidy } as JsonObject };
  const counts = wish.kind === 'launch' ? await countsAtLaunch(app, id) : {};
  const outcome = await changeCampaign(app, asked, (campaign, at) =>
    telling(steer(campaign, tidy, { by, at }), counts),
  );
  return wish.kind === 'extend' ? outcome : judgeChanged(app, id, by, outcome);
}

const tidied = (wish: CourseWish): CourseWish =>
  'reason' in wish && wish.reason !== undefined
    ? { ...wish, reason: tidyReason(wish.reason) }
    : wish;

/** What there is to do for whom a launch asks, as it is told with it. */
async function countsAtLaunch(app: CampaignApp, id: string): Promise<JsonObject> {
  const { campaigns } = await app.readBoard();
  const campaign = campaigns.get(id);
  if (campaign === undefined || campaignStatus(campaign, app.clock.now()) === 'ACTIVE') return {};
  const rehearsal = await rehearseCampaign(app, rulesOf(campaign));
  return rehearsal.kind === 'rehearsed' ? toldCounts(rehearsal.counts) : {};
}

const telling = (steered: Steered, counts: JsonObject): Steered =>
  steered.kind === 'changed'
    ? { ...steered, change: { ...steered.change, after: { ...steered.change.after, ...counts } } }
    : steered;
