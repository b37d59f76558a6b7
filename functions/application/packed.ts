import type { Json, JsonObject } from '#domain/json.ts';
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
 * `{id}~1`, `{id}~2` … hold the rest. Readers get them with `readPacked`.
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
  return Array.from({ length: count }, (_, part) => ({
    ref: part === 0 ? target : { ...target, id: `${target.id}~${part}` },
    data: {
      ...(part === 0 ? { ...fields, parts: count } : {}),
      ...whole,
      packed: packed.slice(part * PART, (part + 1) * PART),
    },
  }));
}

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
export async function readAllPacked(
  store: Getter,
  codec: Codec,
  targets: readonly DocumentRef[],
): Promise<readonly (Json | undefined)[]> {
  const values = new Map<number, Json | undefined>();
  for (let tried = 0; values.size < targets.length; tried += 1) {
    const open = targets
      .map((ref, index) => ({ ref, index }))
      .filter(({ index }) => !values.has(index));
    if (tried === TRIES)
      throw new Error(`${nameOf(open[0]?.ref)} kept changing while it was read.`);
    const found = await readParts(
      store,
      open.map(({ ref }) => ref),
    );
    for (const [position, { ref, index }] of open.entries()) {
      const parts = found[position] as Parts;
      if (!isTorn(parts)) values.set(index, unpack(codec, ref, parts));
    }
  }
  return targets.map((_, index) => values.get(index));
}

type Parts = readonly (StoredDocument | undefined)[];

async function readParts(
  store: Getter,
  targets: readonly DocumentRef[],
): Promise<readonly Parts[]> {
  const heads = await store.getAll(targets);
  const rest = targets.map((ref, index) =>
    Array.from({ length: partsOf(heads[index]) - 1 }, (_, part) => ({
      ...ref,
      id: `${ref.id}~${part + 1}`,
    })),
  );
  const wanted = rest.flat();
  const tails = (wanted.length === 0 ? [] : await store.getAll(wanted)).values();
  return heads.map((head, index) => [head, ...(rest[index] ?? []).map(() => tails.next().value)]);
}

function isTorn([head, ...rest]: Parts): boolean {
  return rest.some((part) => part !== undefined && part.data.whole !== head?.data.whole);
}

function unpack(codec: Codec, ref: DocumentRef, parts: Parts): Json | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  try {
    return codec.unpack(parts.map((part) => String(part?.data.packed)).join(''));
  } catch (cause) {
    throw new Error(`${nameOf(ref)} does not hold packed JSON.`, { cause });
  }
}

const nameOf = (ref: DocumentRef | undefined): string => `${ref?.collection.name}/${ref?.id}`;

function partsOf(document: StoredDocument | undefined): number {
  const parts = document?.data.parts;
  return typeof parts === 'number' ? parts : 1;
}
