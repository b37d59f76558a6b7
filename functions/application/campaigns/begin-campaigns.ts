import type { App } from '#application/app.ts';
import { planBoard, readCampaigns } from '#application/board-plan.ts';
import { flip } from '#application/flip.ts';
import { identified } from '#application/identified.ts';
import { judgeCampaigns, type VerdictCounts } from '#application/judge/judge-campaigns.ts';
import { unchanged } from '#application/mutes.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { toldCounts } from '#domain/campaigns/told-counts.ts';
import type { Change } from '#domain/change.ts';
import type { CampaignApp } from './change-campaign.ts';

/**
 * Tells of campaigns that began by their date since the last time, each once, with what there is to do then; they are
 * judged before. Returns how many. Nothing is read where none is due but the board.
 */
export async function beginCampaigns(app: CampaignApp): Promise<number> {
  const at = app.clock.now();
  const { campaigns } = await app.readBoard();
  const due = [...campaigns.values()].filter((campaign) => isDue(campaign, at));
  if (due.length === 0) return 0;
  const ids = due.map(({ definition }) => definition.id);
  const counts = await judgeCampaigns(app, ids, { kind: 'campaign', at, version: 0 });
  return flip(app, async (read) => {
    const known = await readCampaigns(read, app.codec);
    const begun = known.filter((one) => ids.includes(one.definition.id) && isDue(one, at));
    if (begun.length === 0) return unchanged(0);
    const next = known.map((one) => (begun.includes(one) ? { ...one, begunAt: at } : one));
    const { writes, deletes, stamp } = planBoard(app.codec, await read.stamp(), {
      campaigns: next,
    });
    return {
      result: begun.length,
      staged: [],
      writes,
      deletes,
      changes: begun.map((one) => changeOf(app, one, counts.get(one.definition.id), at)),
      ...(stamp ? { stamp } : {}),
    };
  });
}

/** It runs because its date came, and nobody was told yet. */
const isDue = (campaign: Campaign, at: string): boolean =>
  campaign.begunAt === undefined &&
  campaign.course.launched === undefined &&
  campaignStatus(campaign, at) === 'ACTIVE';

function changeOf(
  { codec }: Pick<App, 'codec'>,
  { definition, origin, version }: Campaign,
  counts: VerdictCounts | undefined,
  at: string,
): Change {
  const source = origin.kind === 'page' ? origin.by : origin.source;
  return identified(
    codec,
    {
      kind: 'campaign-launched',
      at,
      source,
      revision: at,
      subject: definition.id,
      summary: `${definition.title} began, as planned.`,
      before: { status: 'SCHEDULED' },
      after: {
        title: definition.title,
        status: 'ACTIVE',
        launchAt: definition.launchAt ?? at,
        ...(counts ? toldCounts(counts) : {}),
      },
    },
    version,
  );
}
