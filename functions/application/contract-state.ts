import type { ContractIndex } from '#domain/contract.ts';
import { encodeId, ref, type SourceState, sourceRef } from './documents.ts';
import { type Getter, readPacked } from './packed.ts';
import type { Codec, DocumentRef, StoredDocument } from './ports.ts';

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

/** The contract in force. */
export const readIndex = async (
  store: Getter,
  codec: Codec,
  source: string,
): Promise<ContractIndex | undefined> =>
  (await readPacked(store, codec, contractRef(source))) as unknown as ContractIndex | undefined;
