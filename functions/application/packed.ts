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
  const packed = codec.pack(value);
  const count = Math.max(1, Math.ceil(packed.length / PART));
  return Array.from({ length: count }, (_, part) => ({
    ref: part === 0 ? target : { ...target, id: `${target.id}~${part}` },
    data: {
      ...(part === 0 ? { ...fields, parts: count } : {}),
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

/** The same for many, in two rounds at most. */
export async function readAllPacked(
  store: Getter,
  codec: Codec,
  targets: readonly DocumentRef[],
): Promise<readonly (Json | undefined)[]> {
  if (targets.length === 0) return [];
  const heads = await store.getAll(targets);
  const wanted = heads.flatMap((head, index) =>
    Array.from({ length: partsOf(head) - 1 }, (_, part) => ({
      index,
      ref: { ...(targets[index] as DocumentRef), id: `${targets[index]?.id}~${part + 1}` },
    })),
  );
  const tails = wanted.length === 0 ? [] : await store.getAll(wanted.map((part) => part.ref));
  return heads.map((head, index) => {
    if (head === undefined) return undefined;
    const rest = tails.filter((_, position) => wanted[position]?.index === index);
    if (rest.some((part) => part === undefined)) return undefined;
    return codec.unpack([head, ...rest].map((part) => String(part?.data.packed)).join(''));
  });
}

function partsOf(document: StoredDocument | undefined): number {
  const parts = document?.data.parts;
  return typeof parts === 'number' ? parts : 1;
}
