import type { CatalogueEvent } from '#domain/event.ts';
import { eventAttributes } from '#domain/event-attributes.ts';
import type { JsonObject } from '#domain/json.ts';

/** What Pub/Sub POSTs to a push endpoint: https://cloud.google.com/pubsub/docs/push#receive_push */
export function pushEnvelope(
  event: CatalogueEvent,
  delivery: {
    readonly messageId: string;
    readonly publishTime: string;
    readonly subscription: string;
    readonly attempt: number;
  },
): JsonObject {
  const { messageId, publishTime } = delivery;
  return {
    message: {
      data: Buffer.from(JSON.stringify(event)).toString('base64'),
      messageId,
      message_id: messageId,
      publishTime,
      publish_time: publishTime,
      attributes: eventAttributes(event),
    },
    subscription: `projects/local/subscriptions/${delivery.subscription}`,
    deliveryAttempt: delivery.attempt,
  };
}
