import type { Consumer } from './consumer.ts';
import { tallyDeliveries } from './consumers/tally-deliveries.ts';

/** Everybody who acts on our own events: a new one is a file and a line here. */
export const CONSUMERS: readonly Consumer[] = [tallyDeliveries];
