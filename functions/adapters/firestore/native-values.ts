import type { Timestamp } from '@google-cloud/firestore';
import type { Json, JsonObject } from '#domain/json.ts';
import { EXPIRY } from '#domain/store/prepare-document.ts';

/**
 * Policies that take documents away look at timestamps alone (https://firebase.google.com/docs/firestore/ttl), and the
 * port knows JSON alone: the one field such policies look at is written as the first and read as the second.
 */
type NativeDocument = Readonly<Record<string, Json | Date>>;

export function toNative(data: JsonObject): NativeDocument {
  const moment = data[EXPIRY];
  return typeof moment === 'string' ? { ...data, [EXPIRY]: new Date(moment) } : data;
}

export function fromNative(data: Readonly<Record<string, unknown>>): JsonObject {
  const found = data[EXPIRY];
  if (!isTimestamp(found)) return data as JsonObject;
  return { ...data, [EXPIRY]: found.toDate().toISOString() } as JsonObject;
}

/** What a query compares a field with. */
export const nativeValue = (field: string, value: Json): Json | Date =>
  field === EXPIRY && typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? new Date(value)
    : value;

const isTimestamp = (value: unknown): value is Timestamp =>
  typeof value === 'object' && value !== null && 'toDate' in value && 'nanoseconds' in value;
