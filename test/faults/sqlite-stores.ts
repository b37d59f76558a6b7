import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { OpenStores } from './run-stream.ts';

/** Two connections to one file, as two processes have them; a lost race is run again without any pause. */
export const sqliteStores: OpenStores = async () => {
  const folder = await temporaryFolder();
  const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
  const stores = [1, 2].map(() => createSqliteStore(folder.file('dashboard.db'), pause));
  return {
    stores,
    close: async () => {
      for (const store of stores) await store.close();
      await folder[Symbol.asyncDispose]();
    },
  };
};
