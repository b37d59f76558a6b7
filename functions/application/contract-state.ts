import type { ContractIndex } from '#domain/contract.ts';
import { encodeId, ref, type SourceState, sourceRef } from './documents.ts';
import { contractBaseRef } from './pack-contract.ts';
import { type Getter, readPacked } from './packed.ts';
import type { Codec, DocumentRef, StoredDocument } from './ports.ts';
import { type AnyStoredContract, baseOf, type ContractBase, openOnce } from './stored-contract.ts';

/** A descriptor source as it is stored; `version` tells whether it is still so. */
export interface StoredSource {
  readonly version: string | undefined;
  readonly state: SourceState | undefined;
}

export const contractRef = (source: string): DocumentRef => ref('contracts', encodeId(source));
export const descriptorSourceRef = (source: string): DocumentRef =>
  sourceRef('descriptors', source);

/** 1 read. */
export async function readSource(
  store: { get(ref: DocumentRef): Promise<StoredDocument | undefined> },
  source: string,
): Promise<StoredSource> {
  const document = await store.get(descriptorSourceRef(source));
  return {
    version: document?.version,
    state: document?.data as unknown as SourceState | undefined,
  };
}

/** The contract in force, as it is stored. */
export const readHead = async (
  store: Getter,
  codec: Codec,
  source: string,
): Promise<AnyStoredContract | undefined> =>
  (await readPacked(store, codec, contractRef(source))) as unknown as AnyStoredContract | undefined;

/** 1 read a part of its base, and none when it has no base. */
export async function openHead(
  store: Getter,
  codec: Codec,
  head: AnyStoredContract,
): Promise<ContractIndex> {
  const hash = baseOf(head);
  if (hash === undefined) return openOnce(head, undefined);
  const base = (await readPacked(store, codec, contractBaseRef(hash))) as unknown as
    | ContractBase
    | undefined;
  if (base === undefined)
    throw new Error(`The base ${hash} of ${head.source} at ${head.revision} is not there.`);
  return openOnce(head, base);
}
