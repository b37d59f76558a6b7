import { afterAll, it } from 'vitest';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import { openFirestoreEmulator } from '../support/emulators.ts';
import { documentStoreContract } from './document-store-contract.ts';

const emulator = await openFirestoreEmulator('the document store');
afterAll(() => emulator?.stop());

if (emulator) {
  const { host: emulatorHost } = emulator;
  const open = () => createFirestoreStore({ projectId: 'demo-contract', emulatorHost });
  documentStoreContract(
    'Firestore',
    async () => {
      const store = open();
      return { store, another: async () => open(), cleanup: () => store.close() };
    },
    { largeCommits: false, runs: 10 },
  );
} else it.skip('Firestore is a document store: no emulator', () => {});
