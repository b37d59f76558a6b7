import { ref } from './documents.ts';
import { partRef } from './packed.ts';
import type { Codec, DocumentStore, StoredDocument } from './ports.ts';

/** The bytes of FileDescriptorProtos by their hash, as they were sent. Undefined for one that is not there. */
export type ReadProtoBytes = (
  hashes: readonly string[],
) => Promise<readonly (Uint8Array | undefined)[]>;

/** Packed characters kept in memory: files with extensions are asked for again and again. */
const KEPT = 8_000_000;

/** 1 read a part of 900 KB, in two rounds; none for what was read lately. */
export function createProtoBytes(store: DocumentStore, codec: Codec): ReadProtoBytes {
  const kept = new Map<string, string>();
  let size = 0;
  const remember = (hash: string, packed: string): void => {
    if (packed.length > KEPT / 8 || kept.has(hash)) return;
    kept.set(hash, packed);
    size += packed.length;
    for (const [oldest, text] of kept) {
      if (size <= KEPT) return;
      kept.delete(oldest);
      size -= text.length;
    }
  };
  return async (hashes) => {
    const found = new Map(hashes.map((hash) => [hash, kept.get(hash)]));
    const missing = [...found].filter(([, packed]) => packed === undefined).map(([hash]) => hash);
    for (const [hash, packed] of await readParts(store, missing)) {
      found.set(hash, packed);
      remember(hash, packed);
    }
    return hashes.map((hash) => {
      const packed = found.get(hash);
      return packed === undefined ? undefined : codec.unpackBytes(packed);
    });
  };
}

async function readParts(
  store: DocumentStore,
  hashes: readonly string[],
): Promise<readonly (readonly [hash: string, packed: string])[]> {
  if (hashes.length === 0) return [];
  const heads = await store.getAll(hashes.map((hash) => ref('protoFiles', hash)));
  const rest = heads.map((head, index) =>
    Array.from({ length: countOf(head) - 1 }, (_, part) =>
      partRef(ref('protoFiles', hashes[index] ?? ''), part + 1),
    ),
  );
  const wanted = rest.flat();
  const tails = (wanted.length === 0 ? [] : await store.getAll(wanted)).values();
  return hashes.flatMap((hash, index) => {
    const parts = [heads[index], ...(rest[index] ?? []).map(() => tails.next().value)];
    const texts = parts.map((part) => part?.data.packed);
    return texts.includes(undefined) ? [] : [[hash, texts.join('')] as const];
  });
}

const countOf = (head: StoredDocument | undefined): number =>
  typeof head?.data.parts === 'number' ? head.data.parts : 1;
