import { type CatalogueStamp, EMPTY_STAMP, STAMP } from './documents.ts';
import type { Planner } from './flip.ts';
import type { DocumentStore } from './ports.ts';

/** What a flip would result in: plans on one consistent view of the store and writes nothing. */
export function rehearse<Result>(store: DocumentStore, planner: Planner<Result>): Promise<Result> {
  return store.transaction(async (transaction) => {
    const plan = await planner({
      get: (ref) => transaction.get(ref),
      getAll: (refs) => transaction.getAll(refs),
      stamp: async () => {
        const found = await transaction.get(STAMP);
        return (found?.data as unknown as CatalogueStamp | undefined) ?? EMPTY_STAMP;
      },
    });
    return plan.result;
  });
}
