import { nodeCodec } from '#adapters/node/codec.ts';
import { ORGANISATION } from '#application/documents.ts';
import { packDocument } from '#application/packed.ts';
import type { DocumentStore } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Organisation } from '#domain/organisation.ts';

/** Puts an organisation into a store, as its file would when published. */
export const publishOrganisation = (
  store: DocumentStore,
  organisation: Organisation,
): Promise<void> =>
  store.transaction(async (transaction) => {
    const stored = { organisation } as unknown as JsonObject;
    for (const { ref, data } of packDocument(nodeCodec, ORGANISATION, stored)) {
      transaction.set(ref, data);
    }
  });
