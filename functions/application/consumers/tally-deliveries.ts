import type { Consumer } from '#application/consumer.ts';
import { ref, shardOf } from '#application/documents.ts';
import { type DeliveryTally, withDelivery } from '#domain/delivery-tally.ts';
import type { JsonObject } from '#domain/json.ts';

/** Keeps how long events take from publishing to us: the lag of the bus, in shards that don't contend. */
export const tallyDeliveries: Consumer = {
  name: 'tally-deliveries',
  wants: ({ publishedAt }) => publishedAt !== undefined,
  plan: async (read, codec, deliveries) => {
    const [first] = deliveries;
    if (first === undefined) return [];
    const target = ref('deliveries', shardOf(codec.sha256(first.event.id)));
    const [found] = await read.getAll([target]);
    let tally = found?.data as DeliveryTally | undefined;
    for (const { publishedAt, receivedAt } of deliveries) {
      if (publishedAt !== undefined) tally = withDelivery(tally, { publishedAt, receivedAt });
    }
    return tally === undefined ? [] : [{ ref: target, data: tally as unknown as JsonObject }];
  },
};
