import { type CourseWish, steer } from '#domain/campaigns/steer.ts';
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
  const outcome = await changeCampaign(app, asked, (campaign, at) =>
    steer(campaign, tidy, { by, at }),
  );
  return wish.kind === 'extend' ? outcome : judgeChanged(app, id, by, outcome);
}

const tidied = (wish: CourseWish): CourseWish =>
  'reason' in wish && wish.reason !== undefined
    ? { ...wish, reason: tidyReason(wish.reason) }
    : wish;
