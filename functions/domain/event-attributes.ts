import type { CatalogueEvent } from './event.ts';

/** Bytes a value of an attribute may have: https://cloud.google.com/pubsub/quotas#resource_limits */
const LONGEST = 1_024;

/**
 * What a subscription may filter by without opening the message: the attributes of the binding of CloudEvents to
 * Pub/Sub (`ce-…`), the details of the change, and the four names that were there before CloudEvents, among which
 * `type` is the kind of the change. What is too long for an attribute is left out.
 * https://github.com/googleapis/google-cloudevents/blob/main/docs/spec/pubsub.md
 */
export function eventAttributes(event: CatalogueEvent): Readonly<Record<string, string>> {
  const { kind, source, serviceId, breaking } = event.data;
  const all = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'ce-specversion': event.specversion,
    'ce-id': event.id,
    'ce-type': event.type,
    'ce-source': event.source,
    'ce-subject': event.subject,
    'ce-time': event.time,
    'ce-dataschema': event.dataschema,
    ...(event.batch === undefined ? {} : { 'ce-batch': event.batch }),
    id: event.id,
    type: kind,
    kind,
    source,
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(breaking === undefined ? {} : { breaking: String(breaking.count) }),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => utf8Length(value) <= LONGEST),
  );
}

/** Bytes of a text in UTF-8, at most: a pair of surrogates counts 6 for its 4. */
const utf8Length = (text: string): number =>
  text.length * 3 <= LONGEST
    ? text.length
    : Array.from(text).reduce((sum, one) => sum + widthOf(one.codePointAt(0) ?? 0), 0);

const widthOf = (point: number): number =>
  point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
