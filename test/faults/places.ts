import { randomUUID } from 'node:crypto';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import type { DocumentStore } from '#application/ports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Where documents lie that several processes share, for as long as a test takes. */
export interface Place {
  /** What a process of its own is told: a file, or `firestore://{host}/{project}`. */
  readonly address: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export type OpenPlace = () => Promise<Place>;

export const onSqlite: OpenPlace = async () => {
  const folder = await temporaryFolder();
  return {
    address: folder.file('dashboard.db'),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
};

/** Each place is a project of its own on the emulator. */
export const onFirestore =
  (emulatorHost: string): OpenPlace =>
  async () => ({
    address: `firestore://${emulatorHost}/demo-${randomUUID()}`,
    [Symbol.asyncDispose]: async () => {},
  });

/** A store of this process. */
export function openAt(address: string, pause?: () => Promise<void>): DocumentStore {
  if (!address.startsWith('firestore:')) return createSqliteStore(address, pause);
  const { host, pathname } = new URL(address);
  return createFirestoreStore({ emulatorHost: host, projectId: pathname.slice(1) });
}
