import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { createContractReader } from '#application/read-contract.ts';
import type { Change } from '#domain/change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import type { JsonObject } from '#domain/json.ts';
import type { Receipt } from '#domain/publication.ts';
import type { Acknowledgement } from '#domain/review/acknowledgement.ts';
import { compileProto } from './compile-proto.ts';
import { createMemoryApp } from './memory-app.ts';

export const PROTOS = 'github.com/acme/protos';

/** The product in memory, and short ways to publish descriptors and look at what came of it. */
export function createDescriptorDesk() {
  const app = createMemoryApp();
  let last = 0;
  const publish = async (
    set: Uint8Array | Readonly<Record<string, string>>,
    over: {
      readonly generation?: number;
      readonly revision?: string;
      readonly label?: string;
      readonly source?: string;
      readonly acknowledgements?: readonly Acknowledgement[];
      readonly dryRun?: boolean;
    } = {},
  ): Promise<Receipt> => {
    const bytes = set instanceof Uint8Array ? set : await compileProto(set);
    const { dryRun = false, generation = last + 1 } = over;
    last = Math.max(last, generation);
    const header = { source: PROTOS, revision: `r${generation}`, label: 'main', ...over };
    return ingestDescriptors(app, { ...header, generation, set: bytes }, { dryRun });
  };
  return {
    app,
    publish,
    specs: (files: Readonly<Record<string, string>>) =>
      ingestSpecs(
        app,
        {
          source: 'github.com/acme/specs',
          revision: 'r1',
          generation: 1,
          complete: true,
          files: Object.entries(files).map(([path, content]) => ({ path, content })),
        },
        { dryRun: false },
      ),
    contract: async (source = PROTOS): Promise<ContractIndex | undefined> =>
      (await app.readCatalogue()).contracts.get(source),
    reader: createContractReader(app.store, app.codec),
    /** Oldest first. */
    changes: async (): Promise<readonly Change[]> => {
      const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
      const logged = await Array.fromAsync(scanChangeLog(app, scan));
      return logged.map(({ change }) => change);
    },
    /** Ids of all documents, by collection, and their content. */
    stored: async (): Promise<Readonly<Record<string, Readonly<Record<string, JsonObject>>>>> => {
      const all = await Promise.all(
        Object.values(COLLECTIONS).map(async (collection) => {
          const found = await app.store.query({ collection, limit: 100_000 });
          return [collection.name, Object.fromEntries(found.map(({ id, data }) => [id, data]))];
        }),
      );
      return Object.fromEntries(all);
    },
  };
}
