import { logStream } from '#application/log-stream.ts';
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

/** Documents that are looked at; each holds up to 2,000 changes. */
const NEWEST = 12;

/** The changes in the newest documents of the log that were not `seen` yet, as events; up to 12 reads, and those of large documents. */
export async function readLoggedNews(
  { store, codec, clock }: Pick<JudgeApp, 'store' | 'codec' | 'clock'>,
  seen: ReadonlySet<string>,
): Promise<LoggedNews> {
  const stream = logStream(
    { store, codec, clock },
    { field: 'at', direction: 'desc', where: [], batch: NEWEST },
  );
  const { documents } = await stream.read(NEWEST);
  const fresh = documents.filter(({ id }) => !seen.has(id));
  return {
    documents: fresh.map(({ id }) => id),
    events: fresh.flatMap(({ changes }) =>
      changes.map(({ change }) => eventOf(change)).filter(mayDecide),
    ),
  };
}

const eventOf = (change: Change): HeardEvent => {
  const { id, kind, at, source, subject, serviceId } = change;
  return { id, type: kind, at, source, subject, serviceId, change };
};
