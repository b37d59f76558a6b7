import { InvalidDocumentError } from '#domain/errors/invalid-document-error.ts';
import { parseMoment } from '#domain/instant.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { DocumentRef } from './document.ts';
import { BAD_NAME, nameOf, utf8Length } from './validate-reference.ts';

/** Firestore's limits (https://firebase.google.com/docs/firestore/quotas), so that both stores refuse the same. */
const DOCUMENT_BYTES = 1_048_576;
const FIELD_BYTES = 1_048_487;
const FIELD_NAME_BYTES = 1_500;
const DEPTH = 18;

/** The field that says from when on a document may be taken away. */
export const EXPIRY = 'expireAt';

/** A document as it is kept: fields sorted, so that equal documents are equal texts. */
export interface PreparedDocument {
  readonly value: JsonObject;
  readonly text: string;
  readonly size: number;
}

/**
 * Refuses what is not JSON or too large, naming the field. Sizes are counted as Firestore bills them
 * (https://firebase.google.com/docs/firestore/storage-size).
 */
export function prepareDocument(ref: DocumentRef, data: JsonObject): PreparedDocument {
  const refuse = (path: string, reason: string) =>
    new InvalidDocumentError(nameOf(ref), path, reason);
  const { value, size } = measureDocument(ref, data, refuse);
  if (size > DOCUMENT_BYTES) {
    throw refuse('', `it has ${size} bytes, more than ${DOCUMENT_BYTES}; keep parts of it apart.`);
  }
  return { value, text: JSON.stringify(value), size };
}

/** The size of a document that is already kept somewhere. */
export function documentSize(ref: DocumentRef, data: JsonObject): number {
  return measureDocument(ref, data, (path, reason) => {
    throw new InvalidDocumentError(nameOf(ref), path, reason);
  }).size;
}

function measureDocument(
  { collection, id }: DocumentRef,
  data: JsonObject,
  refuse: Refuse,
): Measured<JsonObject> {
  if (!isPlainObject(data)) throw refuse('', 'a document is an object.');
  if (Object.hasOwn(data, EXPIRY) && parseMoment(data[EXPIRY]) !== data[EXPIRY]) {
    throw refuse(EXPIRY, 'it is a moment such as 2026-11-22T09:00:00.000Z.');
  }
  const { value, size } = measureObject(data, '', 0, refuse);
  return {
    value,
    size: size + utf8Length(collection.name) + 1 + utf8Length(id) + 1 + NAME_OVERHEAD,
  };
}

/** Checks a value that a query compares with. */
export function checkValue(
  value: unknown,
  refuse: (path: string, reason: string) => Error,
): asserts value is Json {
  measure(value, '', 1, refuse);
}

interface Measured<Value extends Json = Json> {
  readonly value: Value;
  readonly size: number;
}
type Refuse = (path: string, reason: string) => Error;

const NAME_OVERHEAD = 16;
const OBJECT_OVERHEAD = 32;

function measure(value: unknown, path: string, depth: number, refuse: Refuse): Measured {
  if (depth > DEPTH) throw refuse(path, `values lie at most ${DEPTH} deep.`);
  if (value === null) return { value, size: 1 };
  switch (typeof value) {
    case 'boolean':
      return { value, size: 1 };
    case 'number':
      if (!Number.isFinite(value)) throw refuse(path, `${value} is no JSON number.`);
      return { value: value === 0 ? 0 : value, size: 8 };
    case 'string':
      if (!value.isWellFormed()) throw refuse(path, 'the text holds half a surrogate pair.');
      return { value, size: utf8Length(value) + 1 };
    case 'object':
      if (Array.isArray(value)) return measureArray(value, path, depth, refuse);
      if (isPlainObject(value)) return measureObject(value, path, depth, refuse);
      throw refuse(path, `a ${value.constructor?.name ?? 'foreign object'} is no JSON.`);
    default:
      throw refuse(path, `${typeof value} is no JSON.`);
  }
}

function measureArray(
  items: readonly unknown[],
  path: string,
  depth: number,
  refuse: Refuse,
): Measured {
  const value: Json[] = [];
  let size = 0;
  for (let index = 0; index < items.length; index += 1) {
    const at = `${path}[${index}]`;
    if (Array.isArray(items[index])) throw refuse(at, 'an array cannot lie in an array.');
    const item = measure(items[index], at, depth + 1, refuse);
    value.push(item.value);
    size += item.size;
  }
  return { value, size };
}

function measureObject(
  object: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
  refuse: Refuse,
): Measured<JsonObject> {
  const value: Record<string, Json> = {};
  let size = OBJECT_OVERHEAD;
  for (const name of Object.keys(object).sort()) {
    const at = path === '' ? name : `${path}.${name}`;
    const nameBytes = checkName(name, at, refuse);
    const field = measure(object[name], at, depth + 1, refuse);
    if (depth === 0) checkFieldSize(field, at, refuse);
    value[name] = field.value;
    size += nameBytes + 1 + field.size;
  }
  return { value, size };
}

function checkName(name: string, path: string, refuse: Refuse): number {
  if (name === '') throw refuse(path, 'a field needs a name.');
  if (BAD_NAME.test(name)) throw refuse(path, 'names of the form __x__ are reserved.');
  if (!name.isWellFormed()) throw refuse(path, 'the name holds half a surrogate pair.');
  const bytes = utf8Length(name);
  if (bytes > FIELD_NAME_BYTES) {
    throw refuse(path.slice(0, 100), `a name has at most ${FIELD_NAME_BYTES} bytes.`);
  }
  return bytes;
}

function checkFieldSize({ value, size }: Measured, path: string, refuse: Refuse): void {
  const bytes = typeof value === 'string' ? size - 1 : size;
  if (bytes > FIELD_BYTES) {
    throw refuse(path, `it has ${bytes} bytes, more than ${FIELD_BYTES}.`);
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
