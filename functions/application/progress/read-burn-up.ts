import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import type { DocumentStore } from '#application/ports.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { type BurnUpPoint, withPoint } from '#domain/progress/burn-up.ts';
import { readPoints, readToday, type TodaysCounts } from './burn-up-documents.ts';

/** Reads how campaigns stood day by day, up to the present. */
export type BurnUpReader = (campaignId: string) => Promise<readonly BurnUpPoint[]>;

/** Up to yesterday, as of a day; on that day it stays so. */
interface Past {
  readonly day: string;
  readonly points: readonly BurnUpPoint[];
}

const remembered = new WeakMap<DocumentStore, Map<string, Past>>();

/** A reader for one request: 1 read, and 1 for each campaign that this instance has not asked for today. */
export function createBurnUpReader(
  { store, codec }: Pick<App, 'store' | 'codec'>,
  board: Board,
  now: string,
): BurnUpReader {
  const pasts = remembered.get(store) ?? new Map<string, Past>();
  remembered.set(store, pasts);
  let today: Promise<TodaysCounts | undefined> | undefined;
  return async (campaignId) => {
    today ??= readToday(store, codec);
    const last = await today;
    const known = pasts.get(campaignId);
    const points =
      known !== undefined && known.day === last?.day
        ? known.points
        : ((await readPoints(store, codec, [campaignId]))[0] ?? []);
    if (last !== undefined) pasts.set(campaignId, { day: last.day, points });
    return upTo(board, campaignId, now, points, last);
  };
}

function upTo(
  board: Board,
  campaignId: string,
  now: string,
  past: readonly BurnUpPoint[],
  last: TodaysCounts | undefined,
): readonly BurnUpPoint[] {
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
