/**
 * One piece of work in a process of its own: `node contracts-child.ts decode SET`, `… ingest SET STORE GENERATION`,
 * `… compare STORE FROM TO RULES`. Says what it cost.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { nodeCodec } from '#adapters/node/codec.ts';
import { comparableReader } from '#adapters/protobuf/comparable-reader.ts';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { createBoardReader } from '#application/board.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { createComparer } from '#application/compare-revisions.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { createContractReader } from '#application/read-contract.ts';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import { recordingBus } from '../support/recording-bus.ts';

const SOURCE = 'github.com/googleapis';
const [work, ...args] = process.argv.slice(2);

const WORKS: Readonly<Record<string, () => Promise<object>>> = {
  decode: async () => {
    const set = fromBinary(FileDescriptorSetSchema, readFileSync(args[0] ?? ''));
    return { files: set.file.length };
  },
  ingest: () =>
    withStore(args[1], async (store) => {
      const readCatalogue = createCatalogueReader(store, nodeCodec);
      const { outcome, counts } = await ingestDescriptors(
        {
          store,
          codec: nodeCodec,
          bus: recordingBus().bus,
          clock: { now: () => new Date().toISOString() },
          descriptorReader,
          comparableReader,
          readCatalogue,
          readBoard: createBoardReader(store, nodeCodec, readCatalogue),
        },
        {
          source: SOURCE,
          label: 'main',
          generation: Number(args[2]),
          revision: `r${args[2]}`,
          set: readFileSync(args[0] ?? ''),
        },
        { dryRun: false },
      );
      return { outcome, counts };
    }),
  compare: () =>
    withStore(args[0], async (store) => {
      const { index } = createContractReader(store, nodeCodec);
      const [before, after] = [
        await index(SOURCE, `${args[1]}`),
        await index(SOURCE, `${args[2]}`),
      ];
      if (before === undefined || after === undefined) throw new Error('A revision is missing.');
      const clock = { now: () => new Date().toISOString() };
      const compare = createComparer({ store, codec: nodeCodec, clock, comparableReader });
      const changes = await compare(before, after, args[3] as RuleSet);
      return { changes: changes.length, breaking: changes.filter((one) => one.breaking).length };
    }),
};

async function withStore(
  file: string | undefined,
  use: (store: ReturnType<typeof createSqliteStore>) => Promise<object>,
): Promise<object> {
  const store = createSqliteStore(`${file}`);
  const told = await use(store);
  const { reads, writes, bytesRead, bytesWritten } = store.counters();
  await store.close();
  return { ...told, reads, writes, bytesRead, bytesWritten };
}

/** Linux counts what a process held before it became this one among what `resourceUsage` tells. */
function peakKibibytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

const began = performance.now();
const cpu = process.cpuUsage();
const told = await WORKS[`${work}`]?.();
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(
  JSON.stringify({
    ...told,
    seconds: (performance.now() - began) / 1_000,
    cpuSeconds: (user + system) / 1_000_000,
    peakMebibytes: Math.round(peakKibibytes() / 1_024),
  }),
);
