import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import type { DocumentStore } from '#application/ports.ts';

/** A store of the test's own, in memory; a lost race is run again without any pause. */
export const memoryStore = (): DocumentStore =>
  createSqliteStore(':memory:', () => new Promise((resolve) => setImmediate(resolve)));
