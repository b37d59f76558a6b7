import type { Delivery } from '#domain/heard-event.ts';
import type { Getter, Write } from './packed.ts';
import type { Codec } from './ports.ts';

/** Somebody in this product who acts on our own events. */
export interface Consumer {
  readonly name: string;
  readonly wants: (delivery: Delivery) => boolean;
  /**
   * What events lead to that came at the same time. Runs inside the transaction that marks them as heard, so that it
   * takes effect once however often they come; it may run again, and must not act on anything but the store.
   */
  readonly plan: (
    read: Getter,
    codec: Codec,
    deliveries: readonly Delivery[],
  ) => Promise<readonly Write[]>;
}
