import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { type BurnUpPoint, withPoint } from '#domain/progress/burn-up.ts';
import { readPoints, readToday } from './burn-up-documents.ts';

/** How a campaign stood day by day, up to the present. 2 reads. */
export async function readBurnUp(
  { store, codec }: Pick<App, 'store' | 'codec'>,
  board: Board,
  campaignId: string,
  now: string,
): Promise<readonly BurnUpPoint[]> {
  const [[past = []], last] = await Promise.all([
    readPoints(store, codec, [campaignId]),
    readToday(store, codec),
  ]);
  const day = now.slice(0, 10);
  const counts = last?.counts[campaignId];
  const points =
    last === undefined || counts === undefined || last.day >= day
      ? past
      : withPoint(past, { day: last.day, counts });
  const present = todoCounts(board, now).ofCampaign(campaignId);
  const isAsked = Object.values(present).some((count) => count > 0);
  return isAsked || points.length > 0 ? withPoint(points, { day, counts: present }) : [];
}
