import type { AddressedFile } from './descriptor-set.ts';
import { ref } from './documents.ts';
import { splitPacked, type Write } from './packed.ts';
import type { Codec, DocumentStore } from './ports.ts';
import { stageImmutable } from './stage.ts';

/** The bytes of a file as they were sent. */
export const protoFileDocuments = (
  codec: Codec,
  { raw, hash }: AddressedFile,
  at: string,
): readonly Write[] =>
  splitPacked(ref('protoFiles', hash), codec.packBytes(raw.bytes), { path: raw.path, at });

/** `text` is the JSON of the view. */
export const protoViewDocuments = (
  codec: Codec,
  { viewKey }: AddressedFile,
  text: string,
  at: string,
): readonly Write[] => splitPacked(ref('protoViews', viewKey), codec.packBytes(utf8(text)), { at });

const encoder = new TextEncoder();
const scratch = new Uint8Array(1_000_000);

/** Good until the next call: thousands of copies would lie around faster than they are taken away. */
const utf8 = (text: string): Uint8Array =>
  text.length * 3 > scratch.length
    ? encoder.encode(text)
    : scratch.subarray(0, encoder.encodeInto(text, scratch).written);

/** Takes documents that nothing names yet, and writes them in batches. */
export interface Stager {
  add(writes: readonly Write[]): Promise<void>;
  /** Writes what is left. */
  finish(): Promise<void>;
}

/** A set is decoded whole before anything of it is written, unless it is larger than this when packed. */
const HELD_BACK = 2_000_000;

export function createStager(store: DocumentStore): Stager {
  let held: Write[] = [];
  let size = 0;
  const finish = async () => {
    const writes = held;
    held = [];
    size = 0;
    await stageImmutable(store, writes);
  };
  return {
    add: async (writes) => {
      held.push(...writes);
      for (const { data } of writes) size += String(data.packed).length;
      if (size >= HELD_BACK) await finish();
    },
    finish,
  };
}

/** For a dry run: everything is computed and nothing written. */
export const NO_STAGER: Stager = { add: async () => {}, finish: async () => {} };
