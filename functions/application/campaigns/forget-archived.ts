import type { App } from '#application/app.ts';
import { planBoard, readCampaigns } from '#application/board-plan.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';

/**
 * Forgets campaigns that were archived for longer than changes are remembered; their evidence is gone by then. One that a
 * file still describes stays, for the file would bring it back as a new one. Returns how many.
 */
export async function forgetArchived(
  app: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readBoard' | 'historyDays'>,
): Promise<number> {
  const now = app.clock.now();
  const isForgotten = ({ course, origin, withdrawnAt }: Campaign): boolean =>
    course.archived !== undefined &&
    daysAfter(course.archived.at, app.historyDays ?? HISTORY_DAYS) <= now &&
    (origin.kind !== 'file' || withdrawnAt !== undefined);
  const { campaigns } = await app.readBoard();
  if (![...campaigns.values()].some(isForgotten)) return 0;
  return flip(app, async (read) => {
    const known = await readCampaigns(read, app.codec);
    const kept = known.filter((campaign) => !isForgotten(campaign));
    if (kept.length === known.length) return unchanged(0);
    const { writes, deletes, stamp } = planBoard(app.codec, await read.stamp(), {
      campaigns: kept,
    });
    const result = known.length - kept.length;
    return { result, staged: [], writes, deletes, changes: [], ...(stamp ? { stamp } : {}) };
  });
}
