import type { Change } from './change.ts';
import { type EventType, eventTypeOf } from './event-type.ts';

/**
 * What other apps hear: a change, as it is sent on the bus, as a CloudEvent in structured form. Deduplicate by `id`.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface CatalogueEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly type: EventType;
  /** Who said it, as a reference of a URI: what such a reference may not hold is percent-encoded. */
  readonly source: string;
  readonly subject: string;
  /** When it became so (ISO). */
  readonly time: string;
  readonly dataschema: string;
  readonly datacontenttype: 'application/json';
  /** What became visible together with many others names the same batch; see `batch.ts`. */
  readonly batch?: string;
  readonly data: EventData;
}

/** The change itself, but for what the event says around it. */
export type EventData = Omit<Change, 'id' | 'at'>;

/** Every change is one event of the same id. */
export function eventOf({ id, at, ...data }: Change): CatalogueEvent {
  const type = eventTypeOf(data.kind);
  return {
    specversion: '1.0',
    id,
    type,
    source: encodeURI(data.source),
    subject: data.subject,
    time: at,
    dataschema: dataSchemaOf(type),
    datacontenttype: 'application/json',
    data,
  };
}

/** The events of changes that became visible together, as members of their batch where they make one. */
export const eventsOf = (
  changes: readonly Change[],
  batch: string | undefined,
): readonly CatalogueEvent[] =>
  changes.map(eventOf).map((event) => (batch === undefined ? event : { ...event, batch }));

/** The change that an event tells of. */
export const changeOf = ({ id, time, data }: CatalogueEvent): Change => ({ id, at: time, ...data });

const VERSION = 'v1';

/** Where the schema of a type lies in this repository. */
export const schemaPathOf = (type: EventType): string => `schemas/events/${type}.${VERSION}.json`;

/** An absolute URI, as CloudEvents wants it, which depends on no host. */
export const dataSchemaOf = (type: EventType): string =>
  `urn:microservice-dashboard:${schemaPathOf(type)}`;

/** An event as it was sent or kept by any release: those before CloudEvents held the change beside its type. */
export function currentEvent(kept: CatalogueEvent | { readonly change: Change }): CatalogueEvent {
  return 'change' in kept ? eventOf(kept.change) : kept;
}
