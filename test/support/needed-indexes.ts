import type { Collection } from '#application/ports.ts';
import { EXPIRY } from '#domain/store/prepare-document.ts';
import type { Asked } from './recording-store.ts';

type Direction = 'ASCENDING' | 'DESCENDING';
type IndexField =
  | { readonly fieldPath: string; readonly order: Direction }
  | { readonly fieldPath: string; readonly arrayConfig: 'CONTAINS' };

/**
 * What `firestore.indexes.json` must hold (https://firebase.google.com/docs/reference/firestore/indexes): nothing is
 * indexed but what is asked for, since every index entry is written, kept and paid.
 */
export function neededIndexes(collections: readonly Collection[], asked: readonly Asked[]) {
  // What expires is asked for only where the store does not take it away by itself.
  const own = asked.filter(({ where = [] }) => where.every(({ field }) => field !== EXPIRY));
  const needed = own.map((query) => ({ name: query.collection.name, fields: fieldsOf(query) }));
  const alone = needed.filter(({ fields }) => fields.length === 1);
  const together = needed.filter(({ fields }) => fields.length > 1);
  return {
    indexes: distinct(
      together.map(({ name, fields }) => ({
        collectionGroup: name,
        queryScope: 'COLLECTION',
        fields,
      })),
    ),
    fieldOverrides: collections
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(({ name, fields: declared }) => [
        { collectionGroup: name, fieldPath: '*', indexes: [] },
        ...(declared.includes(EXPIRY)
          ? [{ collectionGroup: name, fieldPath: EXPIRY, ttl: true, indexes: [] }]
          : []),
        ...overrides(
          name,
          alone.filter((one) => one.name === name).flatMap(({ fields }) => fields),
        ),
      ]),
  };
}

/** An index holds equal values first, then the order: https://firebase.google.com/docs/firestore/query-data/index-overview */
function fieldsOf({ where = [], orderBy = [] }: Asked): readonly IndexField[] {
  const ordered = new Set(orderBy.map(({ field }) => field));
  const contained = where.filter(({ op }) => op === 'array-contains').map(({ field }) => field);
  const others = where.filter(({ op, field }) => op !== 'array-contains' && !ordered.has(field));
  return [
    ...contained.map((fieldPath) => ({ fieldPath, arrayConfig: 'CONTAINS' }) as const),
    ...[...new Set(others.map(({ field }) => field))]
      .sort()
      .map((fieldPath) => ({ fieldPath, order: 'ASCENDING' }) as const),
    ...orderBy.map(({ field, direction }) => ({
      fieldPath: field,
      order: direction === 'asc' ? ('ASCENDING' as const) : ('DESCENDING' as const),
    })),
  ];
}

function overrides(collectionGroup: string, fields: readonly IndexField[]) {
  const names = [...new Set(fields.map(({ fieldPath }) => fieldPath))].sort();
  return names.map((name) => ({
    collectionGroup,
    fieldPath: name,
    indexes: distinct(
      fields
        .filter(({ fieldPath }) => fieldPath === name)
        .map(({ fieldPath: _, ...index }) => ({ queryScope: 'COLLECTION', ...index })),
    ),
  }));
}

/** In a settled order, so that the file changes only when its content does. */
function distinct<T>(items: readonly T[]): readonly T[] {
  const texts = new Set(items.map((item) => JSON.stringify(item)));
  return [...texts].sort().map((text) => JSON.parse(text) as T);
}
