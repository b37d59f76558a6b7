import { STAMP } from '#application/documents.ts';
import type { DocumentStore } from '#application/ports.ts';
import { documentSize } from '#domain/store/prepare-document.ts';

/** A store that notes what each transaction that shows a publication weighs, in bytes. */
export function weighFlips(store: DocumentStore) {
  const flips: number[] = [];
  const weighed: DocumentStore = {
    ...store,
    transaction: async (body) => {
      let bytes = 0;
      let isFlip = false;
      const result = await store.transaction((transaction) => {
        bytes = 0;
        isFlip = false;
        return body({
          ...transaction,
          set: (ref, data) => {
            bytes += documentSize(ref, data);
            isFlip ||= ref.id === STAMP.id && ref.collection === STAMP.collection;
            transaction.set(ref, data);
          },
        });
      });
      if (isFlip) flips.push(bytes);
      return result;
    },
  };
  return { store: weighed, flips };
}
