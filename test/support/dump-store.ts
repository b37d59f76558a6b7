import { nodeCodec } from '#adapters/node/codec.ts';
import { COLLECTIONS } from '#application/documents.ts';
import type { DocumentStore } from '#application/ports.ts';

/** Everything a store holds, as text: ids, fields, and what is packed in them. */
export async function dumpStore(store: DocumentStore): Promise<string> {
  const found = await Promise.all(
    Object.values(COLLECTIONS).map((collection) => store.query({ collection, limit: 10_000 })),
  );
  return found
    .flat()
    .map(({ id, data }) => {
      const { packed, parts } = data;
      if (typeof packed !== 'string') return `${id} ${JSON.stringify(data)}`;
      if (parts !== 1) throw new Error(`${id} is packed in ${parts} parts`);
      return `${id} ${JSON.stringify({ ...data, packed: nodeCodec.unpack(packed) })}`;
    })
    .join('\n');
}
