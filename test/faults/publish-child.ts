/**
 * Another process that publishes specs into a store on disk: `node publish-child.ts FILE SOURCE GENERATION COUNT TIER
 * [REVISION]`. A complete set of so many services; says what became of it.
 */
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';

const [file, source, generation, count, tier, revision] = process.argv.slice(2);
const store = createSqliteStore(String(file));
const app = {
  store,
  codec: nodeCodec,
  specReader,
  bus: { publish: async () => {} },
  clock: { now: () => new Date().toISOString() },
};
const files = Array.from({ length: Number(count) }, (_, index) => ({
  path: `services/${index}.yaml`,
  content: `serviceID: ${source}-${index}\nteamName: payments\ntier: ${tier}\n`,
}));
const publication = {
  source: String(source),
  revision: revision ?? `r${generation}`,
  generation: Number(generation),
  complete: true,
  files,
};
const { outcome, counts } = await ingestSpecs(app, publication, { dryRun: false });
await store.close();
process.stdout.write(JSON.stringify({ outcome, ...counts }));
