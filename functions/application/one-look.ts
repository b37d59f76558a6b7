import type { App } from './app.ts';
import type { Catalogue } from './catalogue.ts';

type Look = Pick<App, 'readCatalogue' | 'readBoard'>;

/**
 * For steps that all look first whether there is something to do: the catalogue and the board, read once as long as this
 * process writes nothing. What others write meanwhile the next round sees; nothing may be written by this alone.
 */
export function oneLook({ store, readCatalogue, readBoard }: Look & Pick<App, 'store'>): Look {
  let seen: { readonly writes: number; readonly catalogue: Promise<Catalogue> } | undefined;
  const look = async (): Promise<Catalogue> => {
    const { writes } = store.counters();
    if (seen?.writes !== writes) seen = { writes, catalogue: readCatalogue() };
    try {
      return await seen.catalogue;
    } catch (error) {
      seen = undefined;
      throw error;
    }
  };
  return { readCatalogue: look, readBoard: async (known) => readBoard(known ?? (await look())) };
}
