import type { AppWith, Door } from '#application/app.ts';
import { keepDeadLetter, storedLetter } from '#application/dead-letter-store.ts';
import { parseEvent } from '#domain/heard-event.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { type PushedMessage, readPush } from './http/envelope.ts';
import { readJson } from './http/read-body.ts';
import { Refusal } from './http/refusal.ts';
import { json } from './http/respond.ts';

/** `POST /events/dead-letters`: what subscriptions gave up, pushed from the topic they forward it to. */
export const deadLetters =
  (app: AppWith<never>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'events/dead-letters');
    const push = readPush(await readJson(request, { sent: MOST_BYTES }));
    if (push === undefined) {
      throw new Refusal(400, 'invalid-envelope', 'This is no Pub/Sub push.', 'Push from a topic.');
    }
    const id = app.codec.sha256(`${push.subscription}|${push.messageId}`);
    await keepDeadLetter(app, id, letterOf(push, app.clock.now()));
    return json(200, { outcome: 'kept', id });
  };

/** A message has at most 10 MB, and a third more in base64. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Forwarded messages say where they come from: https://cloud.google.com/pubsub/docs/handling-failures */
function letterOf({ attributes, data, publishedAt, subscription }: PushedMessage, at: string) {
  const text = Buffer.from(data).toString('utf8');
  const event = eventIn(text);
  return storedLetter(
    {
      queue:
        attributes.CloudPubSubDeadLetterSourceSubscription ?? subscription.split('/').at(-1) ?? '',
      type: event?.type ?? 'publication',
      about: event?.subject ?? attributes.source ?? '',
      queuedAt: attributes.CloudPubSubDeadLetterSourceTopicPublishTime ?? publishedAt ?? at,
      at,
      attempts: Number(attributes.CloudPubSubDeadLetterSourceDeliveryCount ?? 0) || 0,
    },
    event === undefined ? undefined : text,
  );
}

function eventIn(text: string) {
  try {
    return parseEvent(JSON.parse(text));
  } catch {
    return undefined;
  }
}
