import * as fc from 'fast-check';
import type { Condition } from '#application/ports.ts';
import type { Json, JsonObject } from '#domain/json.ts';

export const FIELDS = ['v', 'w'] as const;

const text = fc.oneof(
  fc.constantFrom('', 'a', 'aa', 'b', '\u0000', 'a\u0000', '\uFFFD', '😀'),
  fc.string({ unit: 'binary', maxLength: 4 }).filter((value) => value.isWellFormed()),
);
const number = fc.oneof(
  fc.constantFrom(-1, 0, 1, 2),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const scalar: fc.Arbitrary<Json> = fc.oneof(fc.constant(null), fc.boolean(), number, text);
const map: fc.Arbitrary<Json> = fc.dictionary(fc.constantFrom('a', 'b', '😀', '\uFFFD'), scalar, {
  maxKeys: 3,
});
const item = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: map });
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(item, { maxLength: 3 }) },
  { weight: 1, arbitrary: map },
);
const document: fc.Arbitrary<JsonObject> = fc.record({ v: value, w: value }, { requiredKeys: [] });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '\uFFFD', '😀');

const field = fc.constantFrom(...FIELDS);
const notNull = value.filter((one) => one !== null);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field, op: fc.constant('==' as const), value }),
  fc.record({ field, op: fc.constantFrom('<', '<=', '>', '>='), value: notNull }),
  fc.record({
    field,
    op: fc.constant('in' as const),
    value: fc.array(notNull, { minLength: 1, maxLength: 5 }),
  }),
);
const contains: fc.Arbitrary<Condition> = fc.record({
  field,
  op: fc.constant('array-contains' as const),
  value: item.filter((one) => one !== null),
});
const where = fc
  .tuple(fc.array(condition, { maxLength: 2 }), fc.option(contains, { freq: 4, nil: undefined }))
  .map(([plain, one]) => (one ? [...plain, one] : plain));
const direction = fc.constantFrom('asc' as const, 'desc' as const);
const orderBy = fc.uniqueArray(fc.record({ field, direction }), {
  maxLength: 2,
  selector: (one) => one.field,
});

/** Whatever is asked for a range must be ordered, too. */
export const asked = fc.tuple(where, orderBy, direction).map(([conditions, order, other]) => {
  const ranges = conditions.filter(({ op }) => ['<', '<=', '>', '>='].includes(op));
  const missing = new Set(ranges.map((one) => one.field));
  for (const one of order) missing.delete(one.field);
  const added = [...missing].map((name) => ({ field: name, direction: other }));
  return { where: conditions, orderBy: [...order, ...added] };
});

export type Step =
  | { readonly kind: 'set'; readonly id: string; readonly data: JsonObject }
  | { readonly kind: 'delete'; readonly id: string };
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), id, data: document }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id }) },
);
