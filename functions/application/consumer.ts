import type { Delivery } from '#domain/heard-event.ts';
import type { Getter, Write } from './packed.ts';
import type { Codec } from './ports.ts';

/** Somebody in this product who acts on our own events. */
export interface Consumer {
  readonly name: string;
  readonly wants: (delivery: Delivery) => boolean;
  /**
   * What an event leads to. Runs inside the transaction that marks the event as heard, so that it takes effect once
   * however often the event comes; it may run again, and must not act on anything but the store.
   */
  readonly plan: (read: Getter, codec: Codec, delivery: Delivery) => Promise<readonly Write[]>;
}
