import { afterAll, it } from 'vitest';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import { openFirestoreEmulator } from '../support/emulators.ts';
import { memoryStore } from '../support/memory-store.ts';
import { sameAnswers } from './document-store/same-answers.ts';
import { documentStoreContract } from './document-store-contract.ts';
import { firestoreContention } from './firestore-contention.ts';
import { firestoreFlows } from './firestore-flows.ts';
import { firestoreRules } from './firestore-rules.ts';

const emulator = await openFirestoreEmulator('the document store');
afterAll(() => emulator?.stop());

if (emulator) {
  const { host: emulatorHost } = emulator;
  const open = () => createFirestoreStore({ projectId: 'demo-contract', emulatorHost });
  const openFirestore = async () => {
    const store = open();
    return { store, another: async () => open(), cleanup: () => store.close() };
  };
  const openSqlite = async () => {
    const store = memoryStore();
    return { store, another: async () => store, cleanup: () => store.close() };
  };
  documentStoreContract('Firestore', openFirestore, { largeCommits: false, runs: 10 });
  sameAnswers(
    'SQLite and Firestore',
    async () => [await openSqlite(), await openFirestore()],
    Number(process.env.MSD_RUNS ?? 25),
  );
  firestoreContention(emulatorHost);
  firestoreRules(emulatorHost);
  firestoreFlows(emulatorHost);
} else it.skip('Firestore is a document store: no emulator', () => {});
