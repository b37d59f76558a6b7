import { toMillis } from './instant.ts';

/** How events reached us, within one hour of the clock. */
export interface DeliveryTally {
  /** `2026-11-22T12` */
  readonly hour: string;
  readonly count: number;
  /** The longest time between publishing and delivery, in milliseconds. */
  readonly slowest: number;
  readonly last: { readonly receivedAt: string; readonly delay: number };
}

/** The tally with one delivery more; a new hour begins anew. */
export function withDelivery(
  tally: DeliveryTally | undefined,
  { publishedAt, receivedAt }: { readonly publishedAt: string; readonly receivedAt: string },
): DeliveryTally {
  const hour = receivedAt.slice(0, 13);
  const delay = Math.max(0, toMillis(receivedAt) - toMillis(publishedAt));
  const same = tally?.hour === hour ? tally : undefined;
  return {
    hour,
    count: (same?.count ?? 0) + 1,
    slowest: Math.max(same?.slowest ?? 0, delay),
    last: { receivedAt, delay },
  };
}

/** Several tallies as one: the counts of the hour of `now`, and the newest delivery of all. */
export function mergeTallies(
  tallies: readonly DeliveryTally[],
  now: string,
): Pick<DeliveryTally, 'count' | 'slowest'> & { readonly last?: DeliveryTally['last'] } {
  const current = tallies.filter(({ hour }) => hour === now.slice(0, 13));
  const last = tallies
    .map((tally) => tally.last)
    .reduce<DeliveryTally['last'] | undefined>(
      (newest, one) => (newest && newest.receivedAt >= one.receivedAt ? newest : one),
      undefined,
    );
  return {
    count: current.reduce((sum, { count }) => sum + count, 0),
    slowest: Math.max(0, ...current.map(({ slowest }) => slowest)),
    ...(last === undefined ? {} : { last }),
  };
}
