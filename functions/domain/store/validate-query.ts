import { InvalidQueryError } from '#domain/errors/invalid-query-error.ts';
import type { Json } from '#domain/json.ts';
import { checkValue } from './prepare-document.ts';
import type { Comparison, Condition, Query } from './query.ts';
import { validateCollection } from './validate-reference.ts';

/** What Firestore allows: https://firebase.google.com/docs/firestore/query-data/queries#limits_on_or_queries */
const MOST_ALTERNATIVES = 30;

/** Firestore sorts by every field of a range, always: nobody may rely on another order. */
const RANGES: ReadonlySet<Comparison> = new Set(['<', '<=', '>', '>=']);

/** Refuses a query that some store could not answer, before it is sent anywhere. */
export function validateQuery(query: Query): void {
  const refuse = refuser(query);
  validateConditions(query);
  const { limit, orderBy = [], after, collection } = query;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 0x7fff_ffff) {
    throw refuse(`the limit is a whole number of at least 1, not ${limit}.`);
  }
  for (const { field } of orderBy) requireDeclared(query, field);
  if (new Set(orderBy.map(({ field }) => field)).size < orderBy.length) {
    throw refuse('it orders by one field twice.');
  }
  const unordered = (query.where ?? []).find(
    ({ field, op }) => RANGES.has(op) && orderBy.every((one) => one.field !== field),
  );
  if (unordered) throw refuse(`it asks for a range of "${unordered.field}"; order by it, too.`);
  if (after === undefined) return;
  for (const { field } of orderBy) {
    if (!Object.hasOwn(after.data, field)) {
      throw refuse(`the cursor ${collection.name}/${after.id} has no field "${field}".`);
    }
  }
}

/** The part that `count` takes too. */
export function validateConditions(query: Pick<Query, 'collection' | 'where'>): void {
  const refuse = refuser(query);
  validateCollection(query.collection);
  const where = query.where ?? [];
  for (const condition of where) {
    requireDeclared(query, condition.field);
    validateCondition(condition, refuse);
  }
  if (where.filter(({ op }) => op === 'array-contains').length > 1) {
    throw refuse('it asks array-contains twice.');
  }
  const alternatives = where
    .filter(({ op }) => op === 'in')
    .reduce((product, { value }) => product * (value as readonly Json[]).length, 1);
  if (alternatives > MOST_ALTERNATIVES) {
    throw refuse(`its "in" lists make ${alternatives} alternatives, more than 30.`);
  }
}

type Refuse = (reason: string) => InvalidQueryError;

const refuser =
  ({ collection }: Pick<Query, 'collection'>): Refuse =>
  (reason) =>
    new InvalidQueryError(collection.name, reason);

function requireDeclared(query: Pick<Query, 'collection'>, field: string): void {
  if (query.collection.fields.includes(field)) return;
  throw refuser(query)(`the field "${field}" is not declared; add it to the collection.`);
}

function validateCondition({ field, op, value }: Condition, refuse: Refuse): void {
  switch (op) {
    case '==':
      break;
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (value === null) throw refuse(`"${field}" ${op} null finds nothing; use ==.`);
      break;
    case 'in':
      validateList(field, value, refuse);
      return;
    case 'array-contains':
      if (value === null) throw refuse(`"${field}" array-contains null is not supported.`);
      if (Array.isArray(value)) throw refuse(`"${field}": an array holds no arrays.`);
      break;
    default:
      throw refuse(`the comparison ${JSON.stringify(op satisfies never)} is not known.`);
  }
  validateOperand(field, value, refuse);
}

function validateList(field: string, value: Json, refuse: Refuse): void {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_ALTERNATIVES) {
    throw refuse(`"${field}" in takes a list of 1–30 values.`);
  }
  for (const item of value as readonly Json[]) {
    if (item === null) throw refuse(`"${field}" in takes no null; use == null.`);
    validateOperand(field, item, refuse);
  }
}

function validateOperand(field: string, value: Json, refuse: Refuse): void {
  checkValue(value, (path, reason) => refuse(`the value for "${field}"${path}: ${reason}`));
}
