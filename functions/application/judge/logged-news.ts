import { COLLECTIONS, ref } from '#application/documents.ts';
import { readAllPacked } from '#application/packed.ts';
import type { Change } from '#domain/change.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { mayDecide } from './event-asks.ts';
import type { JudgeApp } from './judge.ts';

/** What the newest documents of the change log tell. */
export interface LoggedNews {
  readonly events: readonly HeardEvent[];
  /** The documents that were looked through. */
  readonly documents: readonly string[];
}

/** Documents that are looked for, and opened, at most; each holds up to 2,000 changes. */
const [NEWEST, OPENED] = [50, 12];

/** The changes in the newest documents of the log that were not `seen` yet, as events; up to 50 reads, and those of large documents. */
export async function readLoggedNews(
  { store, codec }: Pick<JudgeApp, 'store' | 'codec'>,
  seen: ReadonlySet<string>,
): Promise<LoggedNews> {
  const newest = await store.query({
    collection: COLLECTIONS.changelog,
    orderBy: [{ field: 'at', direction: 'desc' }],
    limit: NEWEST,
  });
  const fresh = newest.filter(({ id }) => !seen.has(id)).slice(0, OPENED);
  const lists = await readAllPacked(
    store,
    codec,
    fresh.map(({ id }) => ref('changelog', id)),
  );
  const changes = lists.flatMap((list) => (list ?? []) as unknown as readonly Change[]);
  return {
    documents: fresh.map(({ id }) => id),
    events: changes.map(eventOf).filter(mayDecide),
  };
}

const eventOf = (change: Change): HeardEvent => {
  const { id, kind, at, source, subject, serviceId } = change;
  return { id, type: kind, at, source, subject, serviceId, change };
};
