import type { App } from '#application/app.ts';
import { teamsOf } from '#application/teams-of.ts';
import { digestPeriod } from '#domain/notices/digest-time.ts';
import type { NoticeText } from '#domain/notices/notice.ts';
import { noticesFor } from '#domain/notices/notice-settings.ts';
import { daysAfter } from '#domain/retention.ts';
import { closedSince } from './closed-since.ts';
import { digestFor } from './plan-digests.ts';

/** A look costs no more than so many reads, and then counts too few that were closed. */
const LOG_DOCUMENTS = 20;

/** What a team would be told now, about all since its digest was last due; about a week where it wants none. */
export async function previewDigest(
  app: Pick<App, 'store' | 'codec' | 'clock' | 'readBoard' | 'publicUrl'>,
  name: string,
): Promise<NoticeText | undefined> {
  const now = app.clock.now();
  const board = await app.readBoard();
  const team = teamsOf(board.catalogue).get(name);
  if (team === undefined) return undefined;
  const settings = noticesFor(board.catalogue.organisation.notices, name);
  const since = digestPeriod(settings, now)?.due ?? daysAfter(now, -7);
  const closed = new Set(
    (await closedSince(app, since, LOG_DOCUMENTS)).map(({ todoId }) => todoId),
  );
  return digestFor(app, board, { team, settings, period: { since, due: now } }, closed, now);
}
