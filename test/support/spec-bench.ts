import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import { type Catalogue, createCatalogueReader } from '#application/catalogue.ts';
import { COLLECTIONS } from '#application/documents.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { readPacked } from '#application/packed.ts';
import { restoreService } from '#application/restore-service.ts';
import type { Change } from '#domain/change.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import type { Receipt, SpecPublication } from '#domain/publication.ts';

export const SOURCE = 'github.com/acme/terraform';

/** A dashboard in memory that takes spec files; its clock moves a second with every publication. */
export function createSpecBench() {
  const store = createSqliteStore(':memory:');
  const heard: CatalogueEvent[] = [];
  let seconds = 0;
  const app = {
    store,
    codec: nodeCodec,
    specReader,
    rules: createRuleEngine(),
    clock: { now: () => new Date(Date.UTC(2026, 10, 1) + 1_000 * seconds++).toISOString() },
    bus: {
      publish: async (events: readonly CatalogueEvent[]) => {
        heard.push(...events);
      },
    },
  };
  let generation = 0;
  const bench = {
    app,
    store,
    heard,
    /** Publishes; what is not given is a complete set of the next generation. */
    publish: (
      files: Readonly<Record<string, string>> | SpecPublication['files'],
      given: Partial<SpecPublication> & { readonly dryRun?: boolean } = {},
    ): Promise<Receipt> => {
      const { dryRun = false, ...rest } = given;
      generation = Math.max(generation + 1, rest.generation ?? 0);
      const publication = {
        source: SOURCE,
        generation,
        revision: `r${rest.generation ?? generation}`,
        complete: true,
        ...rest,
        files: Array.isArray(files)
          ? files
          : Object.entries(files).map(([path, content]) => ({ path, content: String(content) })),
      };
      return ingestSpecs(app, publication, { dryRun });
    },
    restore: (serviceId: string, by = 'ada') => restoreService(app, { serviceId, by }),
    catalogue: (): Promise<Catalogue> => createCatalogueReader(store, nodeCodec)(),
    entry: async (serviceId: string) => (await bench.catalogue()).entries.get(serviceId),
    /** Every logged change, oldest first. */
    changes: async (): Promise<readonly Change[]> => {
      const logs = await store.query({
        collection: COLLECTIONS.changelog,
        orderBy: [{ field: 'at', direction: 'asc' }],
        limit: 1_000,
      });
      const found: Change[] = [];
      for (const { id } of logs) {
        const ref = { collection: COLLECTIONS.changelog, id };
        found.push(...((await readPacked(store, nodeCodec, ref)) as unknown as Change[]));
      }
      return found;
    },
    /** What some work costs the store. */
    cost: async <Result>(work: () => Promise<Result>) => {
      const before = store.counters();
      const result = await work();
      const after = store.counters();
      return {
        result,
        reads: after.reads - before.reads,
        writes: after.writes - before.writes,
        deletes: after.deletes - before.deletes,
      };
    },
  };
  return bench;
}

/** The text of a spec of a service; further lines as given. */
export const spec = (serviceId: string, ...lines: readonly string[]): string =>
  [`serviceID: ${serviceId}`, 'teamName: payments', ...lines, ''].join('\n');

/** The text of a spec that nobody can take. */
export const BROKEN = 'serviceID: [\n';
