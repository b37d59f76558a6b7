import { ref } from './documents.ts';
import type { DocumentStore } from './ports.ts';

/** Spec files as they were published, by content hash, in one round; 1 read each. */
export async function readSpecTexts(
  store: Pick<DocumentStore, 'getAll'>,
  hashes: readonly string[],
): Promise<(string | undefined)[]> {
  const found = await store.getAll(hashes.map((hash) => ref('specs', hash)));
  return found.map((document) => {
    const text = document?.data.text;
    return typeof text === 'string' ? text : undefined;
  });
}
