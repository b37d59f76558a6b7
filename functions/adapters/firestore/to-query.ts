import type { CollectionReference, Firestore, Query as NativeQuery } from '@google-cloud/firestore';
import type { Query } from '#application/ports.ts';
import type { Json } from '#domain/json.ts';
import { nativeValue } from './native-values.ts';

/** The id of a document, as a query names it. */
const ID = '__name__';

/** A valid query in the client's words, with the whole order spelled out. */
export function toQuery(client: Firestore, query: Query): NativeQuery {
  const { orderBy = [], after, limit } = query;
  const direction = orderBy.at(-1)?.direction ?? 'asc';
  const ordered = [...orderBy, { field: ID, direction }].reduce(
    (sum: NativeQuery, one) => sum.orderBy(one.field, one.direction),
    toConditions(client, query),
  );
  if (after === undefined) return ordered.limit(limit);
  const values = orderBy.map(({ field }) => nativeValue(field, plain(after.data[field] ?? null)));
  return ordered.startAfter(...values, after.id).limit(limit);
}

/** Without order, cursor and limit: what a count needs. */
export function toConditions(
  client: Firestore,
  { collection, where = [] }: Pick<Query, 'collection' | 'where'>,
): NativeQuery {
  const all: CollectionReference = client.collection(collection.name);
  return where.reduce(
    (sum: NativeQuery, { field, op, value }) =>
      sum.where(
        field,
        op,
        op === 'in'
          ? distinct(value as readonly Json[]).map((one) => nativeValue(field, one))
          : nativeValue(field, plain(value)),
      ),
    all,
  );
}

const distinct = (values: readonly Json[]): readonly Json[] =>
  [...new Set(values.map((value) => JSON.stringify(value)))].map(
    (text) => JSON.parse(text) as Json,
  );

/** As documents are kept: 0 for -0. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;
