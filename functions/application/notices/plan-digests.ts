import type { App } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import type { Catalogue } from '#application/catalogue.ts';
import { NOTICE_PERIODS } from '#application/documents.ts';
import { packDocument, readPacked } from '#application/packed.ts';
import { type Team, teamsOf } from '#application/teams-of.ts';
import { todosOf } from '#application/todos-of.ts';
import type { Json } from '#domain/json.ts';
import { digestOf, isSilent } from '#domain/notices/digest.ts';
import { digestText } from '#domain/notices/digest-text.ts';
import { afterQuietHours, type DigestPeriod, digestPeriod } from '#domain/notices/digest-time.ts';
import { localDay } from '#domain/notices/local-time.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { noticesFor, type TeamNotices } from '#domain/notices/notice-settings.ts';
import { digestRecipient } from '#domain/notices/recipient.ts';
import { daysAfter } from '#domain/retention.ts';
import { closedSince } from './closed-since.ts';
import { newNotice } from './new-notice.ts';
import { noticeWrite } from './notice-store.ts';

type DigestDependencies = Pick<
  App,
  'store' | 'codec' | 'clock' | 'readCatalogue' | 'readBoard' | 'publicUrl'
>;

/** By team: when its newest digest was due. */
type Periods = Readonly<Record<string, string>>;

interface DueDigest {
  readonly team: Team;
  readonly settings: TeamNotices;
  readonly period: DigestPeriod;
}

/** Teams whose digests are planned in one transaction. */
const TEAMS_AT_ONCE = 100;
/** What closed in a week fits into them many times. */
const LOG_DOCUMENTS = 500;

/**
 * Plans the digest of every team for which one came due since the last look. Of several that were missed only the
 * newest is told; to a team that was never told anything, none that is a day late. Returns how many were planned. 2 reads
 * where none is due.
 */
export async function planDigests(app: DigestDependencies): Promise<number> {
  const now = app.clock.now();
  const catalogue = await app.readCatalogue();
  const known = await readPeriods(app);
  const news = digestsDue(catalogue, now).filter((one) => isNews(one, known, now));
  if (news.length === 0) return 0;
  const notices = await makeDigests(app, news, now);
  for (let start = 0; start < news.length; start += TEAMS_AT_ONCE) {
    await record(app, news.slice(start, start + TEAMS_AT_ONCE), notices, now);
  }
  return notices.length;
}

function digestsDue(catalogue: Catalogue, now: string): readonly DueDigest[] {
  const periods = new Map<string, DigestPeriod | undefined>();
  return [...teamsOf(catalogue).values()].flatMap((team) => {
    const settings = noticesFor(catalogue.organisation.notices, team.name);
    const key = `${settings.digest} ${settings.timeZone}`;
    if (!periods.has(key)) periods.set(key, digestPeriod(settings, now));
    const period = periods.get(key);
    return period === undefined ? [] : [{ team, settings, period }];
  });
}

/** What the team was not told yet; a team that was never told anything is not told what was due before it was there. */
function isNews({ team, period }: DueDigest, known: Periods, now: string): boolean {
  const last = known[team.name];
  if (last !== undefined) return last < period.due;
  const [first = now] = team.services.map(({ created }) => created.at).sort();
  return first < period.due && daysAfter(period.due, 1) > now;
}

async function makeDigests(
  app: DigestDependencies,
  due: readonly DueDigest[],
  now: string,
): Promise<readonly Notice[]> {
  const board = await app.readBoard();
  const [oldest = now] = due.map(({ period }) => period.since).sort();
  const closed = await closedSince(app, oldest, LOG_DOCUMENTS);
  return due.flatMap((one) => {
    const since = one.period.since;
    const own = new Set(closed.filter(({ at }) => at > since).map(({ todoId }) => todoId));
    const text = digestFor(app, board, one, own, now);
    if (text === undefined) return [];
    const { team, settings, period } = one;
    const recipient = digestRecipient(
      team.services.map(({ spec }) => spec),
      settings,
    );
    const dueAt = afterQuietHours(settings, now);
    const about = [team.name, period.due];
    const wanted = { kind: 'digest', team: team.name, recipient, text, at: now, dueAt } as const;
    return [newNotice(app.codec, about, wanted)];
  });
}

/** What the digest of a team says at a moment; undefined when there is nothing to tell. */
export function digestFor(
  { publicUrl: base }: Pick<App, 'publicUrl'>,
  board: Board,
  { team, settings, period }: DueDigest,
  closed: ReadonlySet<string>,
  now: string,
) {
  const { timeZone, language } = settings;
  const todos = team.services.flatMap(({ serviceId }) => todosOf(board, serviceId, now));
  const digest = digestOf(todos, {
    since: period.since,
    today: localDay(now, timeZone),
    soon: localDay(daysAfter(now, 7), timeZone),
    closed,
  });
  return isSilent(digest) ? undefined : digestText(digest, team.name, { base, language });
}

async function readPeriods({ store, codec }: Pick<App, 'store' | 'codec'>): Promise<Periods> {
  return ((await readPacked(store, codec, NOTICE_PERIODS)) ?? {}) as Periods;
}

/** Another sweep may have been quicker: what it planned is left out. */
function record(
  { store, codec }: Pick<App, 'store' | 'codec'>,
  news: readonly DueDigest[],
  notices: readonly Notice[],
  now: string,
): Promise<void> {
  return store.transaction(async (transaction) => {
    const known = ((await readPacked(transaction, codec, NOTICE_PERIODS)) ?? {}) as Periods;
    const fresh = news.filter((one) => isNews(one, known, now));
    const teams = new Set(fresh.map(({ team }) => team.name));
    for (const notice of notices.filter(({ team }) => teams.has(team))) {
      const { ref, data } = noticeWrite(notice);
      transaction.create(ref, data);
    }
    const next = { ...known };
    for (const { team, period } of fresh) Object.assign(next, { [team.name]: period.due });
    for (const { ref, data } of packDocument(codec, NOTICE_PERIODS, next as Json)) {
      transaction.set(ref, data);
    }
  });
}
