import { type DeliveryTally, mergeTallies } from '#domain/delivery-tally.ts';
import { COLLECTIONS, ref } from './documents.ts';
import type { DocumentStore } from './ports.ts';

/** How our events get out, and back to us. */
export interface EventTraffic {
  /** Publications whose changes the bus has not taken yet, and since when the oldest of them waits. */
  readonly waiting: number;
  readonly waitingSince?: string;
  /** Deliveries within the present hour of the clock; the slowest in milliseconds. */
  readonly deliveries: number;
  readonly slowest: number;
  readonly last?: DeliveryTally['last'];
}

const SHARDS = [...'0123456789abcdef'].map((shard) => ref('deliveries', shard));

/** 17 to 18 reads. */
export async function readEventTraffic(store: DocumentStore, now: string): Promise<EventTraffic> {
  const { outbox } = COLLECTIONS;
  const [waiting, [oldest], found] = await Promise.all([
    store.count({ collection: outbox }),
    store.query({
      collection: outbox,
      orderBy: [{ field: 'at', direction: 'asc' }],
      limit: 1,
    }),
    store.getAll(SHARDS),
  ]);
  const tallies = found.flatMap((one) => (one ? [one.data as unknown as DeliveryTally] : []));
  const { count, slowest, last } = mergeTallies(tallies, now);
  return {
    waiting,
    ...(oldest === undefined ? {} : { waitingSince: String(oldest.data.at) }),
    deliveries: count,
    slowest,
    ...(last === undefined ? {} : { last }),
  };
}
