import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { createLocalEventBus } from '#adapters/local/event-bus.ts';
import { createLocalTaskQueue } from '#adapters/local/task-queue.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { outboxMessenger } from '#adapters/outbox/messenger.ts';
import { comparableReader } from '#adapters/protobuf/comparable-reader.ts';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { sourcePrinter } from '#adapters/protobuf/source-printer.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { App } from '#application/app.ts';
import { createBoardReader } from '#application/board.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import type { Viewer } from '#application/ports.ts';

export interface MemoryApp extends App {
  /** The moment the clock shows; set it to let time go by. */
  now: string;
  /** Who asks; undefined when nobody is signed in. */
  viewer: Viewer | undefined;
  /** Document reads and writes of what `work` does. */
  cost<T>(work: () => Promise<T>): Promise<{ result: T; reads: number; writes: number }>;
}

const NOON = '2026-11-22T12:00:00.000Z';
const MIB = 1024 * 1024;

/** The product on a store in memory, with a clock that stands still until it is moved. */
export function createMemoryApp(): MemoryApp {
  const store = createSqliteStore(':memory:');
  const clock = { now: () => app.now };
  const bus = createLocalEventBus({ store, clock, subscriptions: [] });
  const tasks = createLocalTaskQueue({ store, clock, baseUrl: 'http://127.0.0.1:9' });
  const readCatalogue = createCatalogueReader(store, nodeCodec);
  const app: MemoryApp = {
    now: NOON,
    viewer: { name: 'Test', role: 'admin', local: true },
    store,
    bus,
    tasks,
    clock,
    identity: {
      viewer: async () => app.viewer,
      mayPublish: async () => true,
      mayEdit: async ({ role }) => role !== 'viewer',
      mayWaive: async ({ role }) => role === 'admin',
      mayApprove: async ({ role }) => role === 'admin',
      maySpeakFor: async ({ role }) => role === 'admin',
    },
    codec: nodeCodec,
    specReader,
    descriptorReader,
    sourcePrinter,
    comparableReader,
    readCatalogue,
    readBoard: createBoardReader(store, nodeCodec, readCatalogue),
    rules: createRuleEngine(),
    messengers: { slack: outboxMessenger, mail: outboxMessenger },
    publicUrl: 'http://dashboard.example',
    limits: {
      specsBytes: 32 * MIB,
      descriptorsBytes: 32 * MIB,
      descriptorsInflatedBytes: 96 * MIB,
      snapshotBytes: 32 * MIB,
      snapshotInflatedBytes: 64 * MIB,
    },
    cost: async (work) => {
      const before = store.counters();
      const result = await work();
      const after = store.counters();
      return { result, reads: after.reads - before.reads, writes: after.writes - before.writes };
    },
    close: async () => {
      await Promise.all([bus.close(), tasks.close()]);
      await store.close();
    },
  };
  return app;
}
