import type { Condition, Query, StoredDocument } from '#application/ports.ts';
import type { Json, JsonObject } from '#domain/json.ts';

/** What a query must answer, said as plainly as possible: look at every document, filter, sort, cut. */
export function answer(
  documents: ReadonlyMap<string, JsonObject>,
  { where = [], orderBy = [], after, limit }: Query,
): readonly string[] {
  const last = orderBy.at(-1)?.direction ?? 'asc';
  const compare = (a: Entry, b: Entry): number => {
    for (const { field, direction } of orderBy) {
      const order = compareValues(a.data[field] ?? null, b.data[field] ?? null);
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    const order = compareTexts(a.id, b.id);
    return last === 'asc' ? order : -order;
  };
  return [...documents]
    .map(([id, data]): Entry => ({ id, data }))
    .filter(({ data }) => orderBy.every(({ field }) => Object.hasOwn(data, field)))
    .filter(({ data }) => where.every((condition) => holds(condition, data)))
    .sort(compare)
    .filter((entry) => after === undefined || compare(entry, after) > 0)
    .slice(0, limit)
    .map(({ id }) => id);
}

type Entry = Pick<StoredDocument, 'id' | 'data'>;

function holds({ field, op, value }: Condition, data: JsonObject): boolean {
  const found = data[field];
  if (found === undefined) return false;
  const order = compareValues(found, value);
  const sameType = rank(found) === rank(value);
  switch (op) {
    case '==':
      return order === 0;
    case '<':
      return sameType && order < 0;
    case '<=':
      return sameType && order <= 0;
    case '>':
      return sameType && order > 0;
    case '>=':
      return sameType && order >= 0;
    case 'in':
      return (value as readonly Json[]).some((item) => compareValues(found, item) === 0);
    case 'array-contains':
      return Array.isArray(found) && found.some((item: Json) => compareValues(item, value) === 0);
  }
}

function rank(value: Json): number {
  if (value === null) return 0;
  if (Array.isArray(value)) return 4;
  return ['boolean', 'number', 'string'].indexOf(typeof value) + 1 || 5;
}

export function compareValues(a: Json, b: Json): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (rank(a) === 5) return compareLists(fieldsOf(a as JsonObject), fieldsOf(b as JsonObject));
  return Number(a) - Number(b);
}

/** By code points, which is the order of UTF-8. */
function compareTexts(a: string, b: string): number {
  const points = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) as number);
  return compareLists(points(a), points(b));
}

function compareLists(a: readonly Json[], b: readonly Json[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareValues(a[index] as Json, b[index] as Json);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const fieldsOf = (map: JsonObject): readonly Json[] =>
  Object.keys(map)
    .sort(compareTexts)
    .flatMap((name) => [name, map[name] as Json]);
