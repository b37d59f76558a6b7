import type { Getter } from './packed.ts';
import type { DocumentRef, StoredDocument } from './ports.ts';

/** A getter for one answer: it shows every document as it was when first asked for, and reads it once. */
export function readOnce(read: Getter): Getter {
  const known = new Map<string, StoredDocument | undefined>();
  const keyOf = ({ collection, id }: DocumentRef) => `${collection.name}/${id}`;
  return {
    getAll: async (refs) => {
      const missing = refs.filter((ref) => !known.has(keyOf(ref)));
      const found = missing.length === 0 ? [] : await read.getAll(missing);
      for (const [index, ref] of missing.entries()) known.set(keyOf(ref), found[index]);
      return refs.map((ref) => known.get(keyOf(ref)));
    },
  };
}
