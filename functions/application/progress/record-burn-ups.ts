import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import type { Write } from '#application/packed.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { secondsBetween } from '#domain/instant.ts';
import { withPoint } from '#domain/progress/burn-up.ts';
import {
  pointsWrites,
  readPoints,
  readToday,
  type TodaysCounts,
  todayWrites,
} from './burn-up-documents.ts';

const SECONDS_BETWEEN = 3_600;
const CAMPAIGNS_TOGETHER = 50;

/**
 * Keeps how every running campaign stands: once an hour the present, and when a day is over its last count becomes a
 * point of the burn-up. Died half-way, the next one does the same again. 1 read when nothing is due;
 * nothing is written before somebody is asked. Returns how many
 * campaigns got a point.
 */
export async function recordBurnUps(
  app: Pick<App, 'store' | 'codec' | 'clock' | 'readBoard'>,
): Promise<number> {
  const now = app.clock.now();
  const known = await readToday(app.store, app.codec);
  const day = now.slice(0, 10);
  const isDue =
    known === undefined || known.day !== day || secondsBetween(known.at, now) >= SECONDS_BETWEEN;
  if (!isDue) return 0;
  const present = countsAt(await app.readBoard(), now);
  const closed = known !== undefined && known.day < day ? await addPoints(app, known) : 0;
  const isNews = known !== undefined || Object.keys(present.counts).length > 0;
  if (isNews) await write(app, todayWrites(app.codec, present));
  return closed;
}

/** How every campaign that runs or is paused stands; those nobody is asked by are left out. */
export function countsAt(board: Board, now: string): TodaysCounts {
  const counts = todoCounts(board, now);
  const running = [...board.campaigns.values()].filter((campaign) =>
    ['ACTIVE', 'PAUSED'].includes(campaignStatus(campaign, now)),
  );
  const stands = running.flatMap(({ definition: { id } }) => {
    const own = counts.ofCampaign(id);
    return Object.values(own).some((count) => count > 0) ? [[id, own] as const] : [];
  });
  return { day: now.slice(0, 10), at: now, counts: Object.fromEntries(stands) };
}

/** The day that is over becomes a point of each campaign that stood otherwise the day before. */
async function addPoints(
  { store, codec }: Pick<App, 'store' | 'codec'>,
  { day, counts }: TodaysCounts,
): Promise<number> {
  let added = 0;
  const all = Object.keys(counts);
  for (let from = 0; from < all.length; from += CAMPAIGNS_TOGETHER) {
    const ids = all.slice(from, from + CAMPAIGNS_TOGETHER);
    added += await store.transaction(async (transaction) => {
      const past = await readPoints(transaction, codec, ids);
      const changed = ids.flatMap((id, index) => {
        const points = past[index] ?? [];
        const own = counts[id];
        const next = own === undefined ? points : withPoint(points, { day, counts: own });
        return next === points ? [] : [{ id, next }];
      });
      for (const { ref, data } of changed.flatMap(({ id, next }) => pointsWrites(codec, id, next)))
        transaction.set(ref, data);
      return changed.length;
    });
  }
  return added;
}

const write = ({ store }: Pick<App, 'store'>, writes: readonly Write[]): Promise<void> =>
  store.transaction(async (transaction) => {
    for (const { ref, data } of writes) transaction.set(ref, data);
  });
