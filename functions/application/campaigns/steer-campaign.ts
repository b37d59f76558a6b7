import { type Rehearsal, rehearseCampaign, rulesOf } from '#application/rehearse-campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { type CourseWish, type Steered, steer } from '#domain/campaigns/steer.ts';
import { toldCounts } from '#domain/campaigns/told-counts.ts';
import type { JsonObject } from '#domain/json.ts';
import { tidyReason } from '#domain/mute.ts';
import { type CampaignApp, type CampaignOutcome, changeCampaign } from './change-campaign.ts';
import { judgeChanged } from './judge-changed.ts';
import { isCutShort, TOO_COSTLY } from './too-costly.ts';

export interface SteeringWish {
  readonly id: string;
  readonly wish: CourseWish;
  readonly by: string;
  /** The version that was looked at; not compared when absent. */
  readonly expectedVersion?: number | undefined;
}

/**
 * Launches, pauses, resumes, extends, ends or archives a campaign, wherever its definition comes from. What is so already
 * is left as it is; what costs too much to be judged is not launched. The todos are judged anew before this returns.
 */
export async function steerCampaign(
  app: CampaignApp,
  { id, wish, by, expectedVersion }: SteeringWish,
): Promise<CampaignOutcome> {
  const tidy = tidied(wish);
  const asked = { id, by, expectedVersion, yours: { ...tidy } as JsonObject };
  const rehearsal = wish.kind === 'launch' ? await rehearseLaunch(app, id) : undefined;
  const outcome = await changeCampaign(app, asked, (campaign, at) =>
    rehearsed(steer(campaign, tidy, { by, at }), rehearsal),
  );
  return wish.kind === 'extend' ? outcome : judgeChanged(app, id, by, outcome);
}

const tidied = (wish: CourseWish): CourseWish =>
  'reason' in wish && wish.reason !== undefined
    ? { ...wish, reason: tidyReason(wish.reason) }
    : wish;

/** What there would be to do; undefined where that is not the question. */
async function rehearseLaunch(app: CampaignApp, id: string): Promise<Rehearsal | undefined> {
  const { campaigns } = await app.readBoard();
  const campaign = campaigns.get(id);
  if (campaign === undefined || campaignStatus(campaign, app.clock.now()) === 'ACTIVE') {
    return undefined;
  }
  const rehearsal = await rehearseCampaign(app, rulesOf(campaign));
  return rehearsal.kind === 'rehearsed' ? rehearsal : undefined;
}

/** A launch tells what there is to do for whom it asks; what would not be judged is not launched. */
function rehearsed(steered: Steered, rehearsal: Rehearsal | undefined): Steered {
  if (steered.kind !== 'changed' || rehearsal === undefined) return steered;
  if (isCutShort(rehearsal)) return TOO_COSTLY;
  const { change } = steered;
  const after = { ...change.after, ...toldCounts(rehearsal.counts) };
  return { ...steered, change: { ...change, after } };
}
