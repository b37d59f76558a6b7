import { type BoardPlan, planBoard } from '#application/board-plan.ts';
import type { FlipReader } from '#application/flip.ts';
import { CAMPAIGN_PROBLEMS, planConflicts } from '#application/plan-problems.ts';
import type { Codec } from '#application/ports.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignProblems } from '#domain/campaigns/campaign-problems.ts';

/** Makes these the campaigns there are, and tells anew what is wrong with them. */
export async function planCampaignBoard(
  { codec }: { readonly codec: Codec },
  read: FlipReader,
  campaigns: readonly Campaign[],
): Promise<BoardPlan> {
  const stamp = await read.stamp();
  const board = planBoard(codec, stamp, { campaigns });
  const news = campaignProblems(campaigns);
  const plan = await planConflicts(read, stamp, codec, CAMPAIGN_PROBLEMS, news);
  const { [CAMPAIGN_PROBLEMS]: _, ...others } = stamp.problems;
  const told = plan.hash ? { [CAMPAIGN_PROBLEMS]: plan.hash } : {};
  const problems = plan.hash === undefined ? stamp.problems : { ...others, ...told };
  return {
    writes: [...board.writes, ...plan.writes],
    deletes: [...board.deletes, ...plan.deletes],
    ...(board.stamp ? { stamp: { ...board.stamp, problems } } : {}),
  };
}
