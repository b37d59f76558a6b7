/**
 * Another process that publishes specs into a shared store: `node publish-child.ts ADDRESS SOURCE GENERATION COUNT
 * TIER [REVISION]`. A complete set of so many services; says what became of it.
 */

import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { openAt } from './places.ts';

const [address, source, generation, count, tier, revision] = process.argv.slice(2);
const store = openAt(String(address));
const app = {
  store,
  // In proportion to what a flip of 20,000 services may weigh, so that smaller sets lie apart as well.
  flipBytes: 48 * Number(count),
  codec: nodeCodec,
  specReader,
  rules: createRuleEngine(),
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
