import { afterAll, beforeAll, describe } from 'vitest';
import { countersContract } from './document-store/counters.ts';
import { differentialContract } from './document-store/differential.ts';
import { documentsContract } from './document-store/documents.ts';
import { expiryContract } from './document-store/expiry.ts';
import { limitsContract } from './document-store/limits.ts';
import { orderContract } from './document-store/order.ts';
import { queriesContract } from './document-store/queries.ts';
import { racesContract } from './document-store/races.ts';
import { refusalsContract } from './document-store/refusals.ts';
import type { OpenedStore, StoreContractOptions, Subject } from './document-store/subject.ts';
import { transactionsContract } from './document-store/transactions.ts';

/** What every adapter of `DocumentStore` promises. Tests use collections of their own, so one store serves them all. */
export function documentStoreContract(
  name: string,
  openStore: () => Promise<OpenedStore>,
  options: StoreContractOptions,
): void {
  describe(`${name} is a document store`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await openStore();
    });
    afterAll(() => opened.cleanup());
    const subject: Subject = {
      options,
      store: () => opened.store,
      another: () => opened.another(),
    };
    documentsContract(subject);
    expiryContract(subject);
    transactionsContract(subject);
    racesContract(subject);
    queriesContract(subject);
    orderContract(subject);
    refusalsContract(subject);
    limitsContract(subject);
    countersContract(subject);
    differentialContract(subject);
  });
}
