import type { ContractIndex, FileView } from '#domain/contract.ts';
import type { LoggedRevision } from '#domain/contract-log.ts';
import type { Json } from '#domain/json.ts';
import { logPageRef } from './contract-log.ts';
import { readSource } from './contract-state.ts';
import { encodeId, ref } from './documents.ts';
import { contractBaseRef } from './pack-contract.ts';
import { readPacked } from './packed.ts';
import type { Codec, DocumentRef, DocumentStore } from './ports.ts';
import { createProtoBytes, type ReadProtoBytes } from './proto-bytes.ts';
import type { ReadLogPage } from './revisions-of.ts';
import {
  type AnyStoredContract,
  baseOf,
  type ContractBase,
  openContract,
  openOnce,
} from './stored-contract.ts';

/** Opens single files and former revisions; both never change, so what was read lately is kept. */
export interface ContractReader {
  /** 1 read a part of 900 KB; none when it was read lately. */
  view(viewKey: string): Promise<FileView | undefined>;
  /** Files as they were sent, by their hash. */
  readonly bytes: ReadProtoBytes;
  /** Older entries of a contract's log. */
  readonly page: ReadLogPage;
  /** The contract of a source at a revision; of the earlier one that said the same, where it brought nothing new. */
  index(source: string, revision: string): Promise<ContractIndex | undefined>;
}

/** Bytes of JSON kept in memory. */
const KEPT = 32_000_000;

/** About what an entry of a contract's files has. */
const A_FILE = 1_500;

/** Of contracts it is estimated: they are the largest of all. */
function sizeOf(value: Json): number {
  const { files } = (value ?? {}) as { readonly files?: Json };
  return Array.isArray(files) ? files.length * A_FILE : JSON.stringify(value).length;
}

export const revisionRef = (source: string, revision: string): DocumentRef =>
  ref('revisions', `${encodeId(source)}~${encodeId(revision)}`);

export function createContractReader(store: DocumentStore, codec: Codec): ContractReader {
  const kept = new Map<string, { readonly value: Json; readonly size: number }>();
  let size = 0;
  const remember = (key: string, value: Json): void => {
    const entry = { value, size: sizeOf(value) };
    if (entry.size > KEPT / 2) return;
    kept.set(key, entry);
    size += entry.size;
    for (const [oldest, { size: freed }] of kept) {
      if (size <= KEPT) return;
      kept.delete(oldest);
      size -= freed;
    }
  };
  const read = async (target: DocumentRef): Promise<Json | undefined> => {
    const key = `${target.collection.name}/${target.id}`;
    const found = kept.get(key);
    if (found) {
      // Behind all others: the longest unused is first.
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    }
    const value = await readPacked(store, codec, target);
    if (value !== undefined && !kept.has(key)) remember(key, value);
    return value;
  };
  const open = async (target: DocumentRef): Promise<ContractIndex | undefined> => {
    const stored = (await read(target)) as unknown as AnyStoredContract | undefined;
    if (stored === undefined) return undefined;
    const base = baseOf(stored);
    if (base === undefined) return openOnce(stored, undefined);
    const found = await read(contractBaseRef(base));
    return found === undefined ? undefined : openOnce(stored, found as unknown as ContractBase);
  };
  return {
    bytes: createProtoBytes(store, codec),
    view: async (viewKey) =>
      (await read(ref('protoViews', viewKey))) as unknown as FileView | undefined,
    page: async (hash) =>
      ((await read(logPageRef(hash))) ?? []) as unknown as readonly LoggedRevision[],
    index: async (source, revision) => {
      const own = await open(revisionRef(source, revision));
      if (own !== undefined) return own;
      const { state } = await readSource(store, source);
      const same = state?.sameAs?.find((one) => one.revision === revision)?.as;
      return same === undefined ? undefined : open(revisionRef(source, same));
    },
  };
}

/** A stored contract with the content hash of its base; 1 read, and 1 a part of the base. Keeps nothing. */
export async function openStored(
  store: DocumentStore,
  codec: Codec,
  target: DocumentRef,
): Promise<{ readonly index: ContractIndex; readonly base?: string } | undefined> {
  const stored = (await readPacked(store, codec, target)) as unknown as
    | AnyStoredContract
    | undefined;
  if (stored === undefined) return undefined;
  const base = baseOf(stored);
  if (base === undefined) return { index: openContract(stored, undefined) };
  const found = await readPacked(store, codec, contractBaseRef(base));
  if (found === undefined) throw new Error(`The base ${base} of ${target.id} is not there.`);
  return { index: openContract(stored, found as unknown as ContractBase), base };
}
