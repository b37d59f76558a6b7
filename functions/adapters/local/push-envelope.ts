import type { CatalogueEvent } from '#domain/event.ts';
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
      attributes: attributesOf(event),
    },
    subscription: `projects/local/subscriptions/${delivery.subscription}`,
    deliveryAttempt: delivery.attempt,
  };
}

/** What a subscriber may filter by without opening the data. */
function attributesOf({ id, type, source, serviceId }: CatalogueEvent): JsonObject {
  return { id, type, source, ...(serviceId === undefined ? {} : { serviceId }) };
}
