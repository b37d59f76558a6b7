import * as v from 'valibot';

/** A message as Pub/Sub POSTs it: https://cloud.google.com/pubsub/docs/push#receive_push */
export interface PushedMessage {
  readonly messageId: string;
  /** When the broker took it; absent when it does not say so in ISO 8601. */
  readonly publishedAt?: string;
  readonly subscription: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: Uint8Array<ArrayBuffer>;
}

const envelopeSchema = v.object({
  subscription: v.string(),
  message: v.object({
    messageId: v.pipe(v.string(), v.nonEmpty()),
    publishTime: v.optional(v.string()),
    data: v.optional(v.string(), ''),
    attributes: v.optional(v.record(v.string(), v.string()), {}),
  }),
});

/**
 * The message of a push, as it was sent or as functions-framework shows it to a function of events (inside `data`).
 * Undefined for what no subscription has sent: then the body itself is what was meant.
 */
export function readPush(body: unknown): PushedMessage | undefined {
  const parsed = v.safeParse(envelopeSchema, unwrapped(body));
  if (!parsed.success) return undefined;
  const { subscription, message } = parsed.output;
  const published = Date.parse(message.publishTime ?? '');
  return {
    messageId: message.messageId,
    ...(Number.isNaN(published) ? {} : { publishedAt: new Date(published).toISOString() }),
    subscription,
    attributes: message.attributes,
    data: Buffer.from(message.data, 'base64'),
  };
}

const unwrapped = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'data' in body ? body.data : body;

/** Where a message names nobody, the subscription tells at least by which way it came. */
export const wayOf = ({ subscription }: PushedMessage): string =>
  `events/${subscription.split('/').at(-1)}`;
