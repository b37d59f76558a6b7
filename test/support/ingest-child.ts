/**
 * Another process that publishes a set into a store on disk, twice: `node ingest-child.ts SET STORE`. Says what each
 * publication cost, and the most memory the process ever held.
 */
import { readFileSync } from 'node:fs';
import { nodeCodec } from '#adapters/node/codec.ts';
import { comparableReader } from '#adapters/protobuf/comparable-reader.ts';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { createBoardReader } from '#application/board.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { peakMebibytes } from './peak-mebibytes.ts';
import { recordingBus } from './recording-bus.ts';

const [setFile, storeFile] = process.argv.slice(2);
const store = createSqliteStore(String(storeFile));
const set = readFileSync(String(setFile));
const readCatalogue = createCatalogueReader(store, nodeCodec);
const dependencies = {
  store,
  codec: nodeCodec,
  bus: recordingBus().bus,
  clock: { now: () => new Date().toISOString() },
  descriptorReader,
  comparableReader,
  readCatalogue,
  readBoard: createBoardReader(store, nodeCodec, readCatalogue),
};
const publications = [];
for (const generation of [1, 2]) {
  const before = store.counters();
  const began = performance.now();
  const publication = { source: 'github.com/googleapis', label: 'main', generation, set };
  const { outcome, counts, unchanged } = await ingestDescriptors(
    dependencies,
    { ...publication, revision: `c${generation}` },
    { dryRun: false },
  );
  const { reads, writes } = store.counters();
  publications.push({
    outcome,
    created: counts.created,
    unchanged,
    reads: reads - before.reads,
    writes: writes - before.writes,
    milliseconds: Math.round(performance.now() - began),
  });
}
await store.close();

process.stdout.write(JSON.stringify({ publications, peakMebibytes: peakMebibytes() }));
