import type { Json, JsonObject } from '#domain/json.ts';
import { pathOf, ref } from './documents.ts';
import type { Codec, DocumentRef, StoredDocument } from './ports.ts';

/** One document to be written. */
export interface Write {
  readonly ref: DocumentRef;
  readonly data: JsonObject;
}

/** Room for the fields beside the packed text, below Firestore's 1,048,487 bytes a field. */
const PART = 900_000;

/**
 * Packs a value into as many documents as it needs: `{id}` holds the first part, the number of parts and `fields`;
 * `{id}~1`, `{id}~2` … hold the rest, and expire with it. Readers get them with `readPacked`.
 */
export function packDocument(
  codec: Codec,
  target: DocumentRef,
  value: Json,
  fields: JsonObject = {},
): readonly Write[] {
  return splitPacked(target, codec.pack(value), fields);
}

/**
 * The same for what was packed before. Several parts all carry `whole`, the packed text's length and end (gzip ends with
 * a checksum of its content), so that a reader notices parts of two different writes.
 */
export function splitPacked(
  target: DocumentRef,
  packed: string,
  fields: JsonObject = {},
): readonly Write[] {
  const count = Math.max(1, Math.ceil(packed.length / PART));
  const whole = count === 1 ? {} : { whole: `${packed.length}~${packed.slice(-16)}` };
  const { expireAt } = fields;
  const expiry = expireAt === undefined ? {} : { expireAt };
  return Array.from({ length: count }, (_, part) => ({
    ref: part === 0 ? target : partRef(target, part),
    data: {
      ...(part === 0 ? { ...fields, parts: count } : expiry),
      ...whole,
      packed: packed.slice(part * PART, (part + 1) * PART),
    },
  }));
}

/** Where a further part of a packed document lies. */
export const partRef = (target: DocumentRef, part: number): DocumentRef => ({
  ...target,
  id: `${target.id}~${part}`,
});

export interface Getter {
  getAll(refs: readonly DocumentRef[]): Promise<readonly (StoredDocument | undefined)[]>;
}

/** The value behind a reference, or undefined when it (or one of its parts) is not there. 1 read a part. */
export async function readPacked(
  store: Getter,
  codec: Codec,
  target: DocumentRef,
): Promise<Json | undefined> {
  const [value] = await readAllPacked(store, codec, [target]);
  return value;
}

const TRIES = 10;

/** The same for many, in two rounds; what is overwritten between them is read once more. */
export const readAllPacked = (
  store: Getter,
  codec: Codec,
  targets: readonly DocumentRef[],
): Promise<readonly (Json | undefined)[]> =>
  readAllUnpacked(store, targets, (packed) => codec.unpack(packed));

/** The same of what was packed as bytes. */
export const readAllPackedBytes = (
  store: Getter,
  codec: Codec,
  targets: readonly DocumentRef[],
): Promise<readonly (Uint8Array | undefined)[]> =>
  readAllUnpacked(store, targets, (packed) => codec.unpackBytes(packed));

async function readAllUnpacked<Value>(
  store: Getter,
  targets: readonly DocumentRef[],
  unpack: (packed: string) => Value,
): Promise<readonly (Value | undefined)[]> {
  const values = new Map<number, Value | undefined>();
  for (let tried = 0; values.size < targets.length; tried += 1) {
    const open = targets
      .map((ref, index) => ({ ref, index }))
      .filter(({ index }) => !values.has(index));
    if (tried === TRIES)
      throw new Error(`${open[0] && pathOf(open[0].ref)} kept changing while it was read.`);
    const found = await readParts(
      store,
      open.map(({ ref }) => ref),
    );
    for (const [position, { ref, index }] of open.entries()) {
      const one = found[position] as Found;
      if (!isTorn(one)) values.set(index, joinParts(ref, one.parts, unpack));
    }
  }
  return targets.map((_, index) => values.get(index));
}

interface Found {
  readonly parts: readonly (StoredDocument | undefined)[];
  readonly apart: boolean;
}

async function readParts(
  store: Getter,
  targets: readonly DocumentRef[],
): Promise<readonly Found[]> {
  const heads = await readHeads(store, targets);
  const rest = heads.map(({ ref, head }) =>
    Array.from({ length: partsOf(head) - 1 }, (_, part) => partRef(ref, part + 1)),
  );
  const wanted = rest.flat();
  const tails = (wanted.length === 0 ? [] : await store.getAll(wanted)).values();
  return heads.map(({ head, apart }, index) => ({
    parts: [head, ...(rest[index] ?? []).map(() => tails.next().value)],
    apart,
  }));
}

/** Where the packed text begins: in the document itself, or in the body it names. */
async function readHeads(store: Getter, targets: readonly DocumentRef[]) {
  const heads = await store.getAll(targets);
  const named = heads.map((head) => bodyOf(head));
  const wanted = named.filter((body) => body !== undefined);
  const bodies = (wanted.length === 0 ? [] : await store.getAll(wanted)).values();
  return targets.map((target, index) => {
    const body = named[index];
    return body === undefined
      ? { ref: target, head: heads[index], apart: false }
      : { ref: body, head: bodies.next().value, apart: true };
  });
}

/** The body in which the packed text of a document lies, when it lies apart. */
export function bodyOf(document: StoredDocument | undefined): DocumentRef | undefined {
  const apart = document?.data.apart;
  return typeof apart === 'string' ? ref('bodies', apart) : undefined;
}

/** A body is taken away only when no document names it any more. */
function isTorn({ parts: [head, ...rest], apart }: Found): boolean {
  if (apart && (head === undefined || rest.includes(undefined))) return true;
  return rest.some((part) => part !== undefined && part.data.whole !== head?.data.whole);
}

function joinParts<Value>(
  ref: DocumentRef,
  parts: Found['parts'],
  unpack: (packed: string) => Value,
): Value | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  try {
    return unpack(parts.map((part) => String(part?.data.packed)).join(''));
  } catch (cause) {
    throw new Error(`${pathOf(ref)} does not hold what was packed.`, { cause });
  }
}

function partsOf(document: StoredDocument | undefined): number {
  const parts = document?.data.parts;
  return typeof parts === 'number' ? parts : 1;
}
