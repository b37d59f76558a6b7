import * as v from 'valibot';

/** What we need of an event of our own that came back over the bus; its kind may be newer than this process. */
export interface HeardEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly source: string;
  readonly subject: string;
  readonly serviceId?: string | undefined;
}

/** One delivery of an event. */
export interface Delivery {
  readonly event: HeardEvent;
  /** When the bus took it, where it says so. */
  readonly publishedAt?: string | undefined;
  readonly receivedAt: string;
}

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_500));

const eventSchema = v.object({
  id: text,
  type: text,
  at: text,
  source: text,
  subject: text,
  serviceId: v.optional(text),
});

/** Undefined for what is no event of ours. */
export function parseEvent(body: unknown): HeardEvent | undefined {
  const parsed = v.safeParse(eventSchema, body);
  return parsed.success ? parsed.output : undefined;
}
