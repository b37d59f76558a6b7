import type { App } from '#application/app.ts';
import { COLLECTIONS, ref } from '#application/documents.ts';
import type { StoredDocument } from '#application/ports.ts';
import { alertText } from '#domain/notices/alert.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { noticesFor } from '#domain/notices/notice-settings.ts';
import { newNotice } from './new-notice.ts';
import { noticeWrite } from './notice-store.ts';
import type { WaitingAlert } from './queue-alert.ts';

type TellDependencies = Pick<App, 'store' | 'codec' | 'clock' | 'readCatalogue' | 'publicUrl'>;

/** In one notice. */
const MOST_TOGETHER = 100;

/**
 * Makes one notice of all that waits at a place, once the first of it is due. Returns it; undefined when nothing waits,
 * or not long enough. Quiet hours don't hold it back.
 */
export async function planAlerts(
  app: TellDependencies,
  place: string,
): Promise<Notice | undefined> {
  const { store, codec, clock, publicUrl: base } = app;
  const now = clock.now();
  const { organisation } = await app.readCatalogue();
  const found = await store.query({
    collection: COLLECTIONS.alerts,
    where: [
      { field: 'place', op: '==', value: place },
      { field: 'dueAt', op: '>=', value: '' },
    ],
    orderBy: [{ field: 'dueAt', direction: 'asc' }],
    limit: MOST_TOGETHER,
  });
  if (!isDue(found[0], now)) return undefined;
  return store.transaction(async (transaction) => {
    const present = await transaction.getAll(found.map(({ id }) => ref('alerts', id)));
    const waiting = present.flatMap((one) => (one?.data.dueAt === undefined ? [] : [one]));
    const [first] = waiting.map(alertIn);
    if (first === undefined) return undefined;
    const { team, recipient } = first;
    const { language } = noticesFor(organisation.notices, team);
    const items = waiting.map(alertIn).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const about = [place, ...waiting.map(({ id }) => id).sort()];
    const text = alertText(items, team, { base, language });
    const wanted = { kind: 'alert', team, recipient, text, at: now, dueAt: now } as const;
    const notice = newNotice(codec, about, wanted);
    for (const { id, data } of waiting) {
      const { dueAt: _, ...told } = data;
      transaction.set(ref('alerts', id), told);
    }
    const { ref: target, data } = noticeWrite(notice);
    transaction.set(target, data);
    return notice;
  });
}

/** Places at which alerts are due: where a task was lost. 1 read when there are none. */
export async function placesDue({ store }: Pick<App, 'store'>, now: string) {
  const found = await store.query({
    collection: COLLECTIONS.alerts,
    where: [{ field: 'dueAt', op: '<=', value: now }],
    orderBy: [{ field: 'dueAt', direction: 'asc' }],
    limit: MOST_TOGETHER,
  });
  return [...new Set(found.map((one) => alertIn(one).place))];
}

const alertIn = ({ data }: StoredDocument): WaitingAlert => data as unknown as WaitingAlert;

const isDue = (one: StoredDocument | undefined, now: string): boolean =>
  one !== undefined && String(one.data.dueAt) <= now;
