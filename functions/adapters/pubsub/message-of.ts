import type { CatalogueEvent } from '#domain/event.ts';
import { eventAttributes } from '#domain/event-attributes.ts';

/** What is handed to a topic. */
export interface OutgoingMessage {
  readonly data: Buffer;
  /** What a subscription may filter by without opening the data. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A message may have 10 MB, its attributes included: https://cloud.google.com/pubsub/quotas#resource_limits */
const LARGEST_BYTES = 9_500_000;

/**
 * An event as a message. One that no topic would ever take is told without what was before and after, with the
 * attribute `shortened`: the whole change stays in the change log.
 */
export function messageOf(event: CatalogueEvent): OutgoingMessage {
  const data = encode(event);
  if (data.byteLength <= LARGEST_BYTES) return { data, attributes: eventAttributes(event) };
  const { before: _, after: __, ...rest } = event.data;
  return {
    data: encode({ ...event, data: rest }),
    attributes: { ...eventAttributes(event), shortened: 'true' },
  };
}

const encode = (event: CatalogueEvent): Buffer => Buffer.from(JSON.stringify(event));
