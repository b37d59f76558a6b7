import { judgeCampaigns } from '#application/judge/judge-campaigns.ts';
import type { CampaignApp, CampaignOutcome } from './change-campaign.ts';

/** Judges a campaign anew that somebody changed, so that whoever reads next sees what came of it. */
export async function judgeChanged(
  app: CampaignApp,
  id: string,
  by: string,
  outcome: CampaignOutcome,
): Promise<CampaignOutcome> {
  if (outcome.kind !== 'changed' && outcome.kind !== 'deleted') return outcome;
  const version = outcome.kind === 'changed' ? outcome.campaign.version : 0;
  const cause = { kind: 'campaign', at: app.clock.now(), version, by } as const;
  await judgeCampaigns(app, [id], cause);
  return outcome;
}
