import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { documentStoreContract } from './document-store-contract.ts';

documentStoreContract(
  'SQLite',
  async () => {
    const folder = await temporaryFolder();
    const store = createSqliteStore(folder.file('store.db'));
    return {
      store,
      another: async () => createSqliteStore(folder.file('store.db')),
      cleanup: async () => {
        await store.close();
        await folder[Symbol.asyncDispose]();
      },
    };
  },
  { largeCommits: true, runs: 100 },
);
