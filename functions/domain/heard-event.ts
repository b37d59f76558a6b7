import * as v from 'valibot';
import type { Change } from './change.ts';

/** What we need of an event of our own that came back over the bus; its kind may be newer than this process. */
export interface HeardEvent {
  readonly id: string;
  /** The kind of the change. */
  readonly type: string;
  readonly at: string;
  readonly source: string;
  readonly subject: string;
  readonly serviceId?: string | undefined;
  /** What became visible together with many others names the same batch. */
  readonly batch?: string | undefined;
  /** The change itself; what was before and after is absent where that was too large to be sent. */
  readonly change?: HeardChange | undefined;
}

/** A change, of a kind that this process may not know. */
export type HeardChange = Omit<Change, 'kind'> & { readonly kind: string };

/** One delivery of an event. */
export interface Delivery {
  readonly event: HeardEvent;
  /** When the bus took it, where it says so. */
  readonly publishedAt?: string | undefined;
  readonly receivedAt: string;
}

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_500));

const details = {
  revision: v.string(),
  summary: v.string(),
  before: v.optional(v.record(v.string(), v.unknown())),
  after: v.optional(v.record(v.string(), v.unknown())),
  breaking: v.optional(v.looseObject({ count: v.number() })),
};
const subjects = { source: text, subject: text, serviceId: v.optional(text) };

const cloudEventSchema = v.object({
  specversion: v.literal('1.0'),
  id: text,
  time: text,
  batch: v.optional(text),
  data: v.object({ kind: text, ...subjects, ...details }),
});

/** As events were before they were CloudEvents; some are still under way, or dead letters. */
const olderSchema = v.object({
  id: text,
  type: text,
  at: text,
  ...subjects,
  change: v.object({ id: text, kind: text, at: text, ...subjects, ...details }),
});

/** Undefined for what is no event of ours. */
export function parseEvent(body: unknown): HeardEvent | undefined {
  const current = v.safeParse(cloudEventSchema, body);
  if (current.success) {
    const { id, time, batch, data } = current.output;
    const { kind, source, subject, serviceId } = data;
    const change = { ...data, id, at: time } as unknown as HeardChange;
    const heard = { id, type: kind, at: time, source, subject, serviceId, change };
    return batch === undefined ? heard : { ...heard, batch };
  }
  const older = v.safeParse(olderSchema, body);
  return older.success ? (older.output as unknown as HeardEvent) : undefined;
}
