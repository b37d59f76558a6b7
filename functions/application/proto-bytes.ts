import { ref } from './documents.ts';
import { readAllPackedBytes } from './packed.ts';
import type { Codec, DocumentStore } from './ports.ts';

/** The bytes of FileDescriptorProtos by their hash, as they were sent. Undefined for one that is not there. */
export type ReadProtoBytes = (
  hashes: readonly string[],
) => Promise<readonly (Uint8Array | undefined)[]>;

/** Bytes kept in memory: files with extensions are asked for again and again. */
const KEPT = 8_000_000;

/** 1 read a part of 900 KB; none for what was read lately. */
export function createProtoBytes(store: DocumentStore, codec: Codec): ReadProtoBytes {
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  const remember = (hash: string, bytes: Uint8Array): void => {
    if (bytes.length > KEPT / 8 || kept.has(hash)) return;
    kept.set(hash, bytes);
    size += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (size <= KEPT) return;
      kept.delete(oldest);
      size -= length;
    }
  };
  return async (hashes) => {
    const missing = [...new Set(hashes)].filter((hash) => !kept.has(hash));
    const refs = missing.map((hash) => ref('protoFiles', hash));
    const read = refs.length === 0 ? [] : await readAllPackedBytes(store, codec, refs);
    const found = new Map(missing.map((hash, index) => [hash, read[index]]));
    const answer = hashes.map((hash) => kept.get(hash) ?? found.get(hash));
    for (const [hash, bytes] of found) if (bytes) remember(hash, bytes);
    return answer;
  };
}
