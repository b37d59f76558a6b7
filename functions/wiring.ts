import { createLocalEventBus } from '#adapters/local/event-bus.ts';
import { localIdentity } from '#adapters/local/identity.ts';
import { createLocalTaskQueue } from '#adapters/local/task-queue.ts';
import { systemClock } from '#adapters/node/clock.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { App } from '#application/app.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import type { Config } from './config.ts';

/** The only place that constructs adapters. */
export function wire(config: Config): App {
  const store = createSqliteStore(config.database);
  const clock = systemClock;
  const bus = createLocalEventBus({ store, clock, subscriptions: config.subscriptions });
  const tasks = createLocalTaskQueue({ store, clock, baseUrl: config.baseUrl });
  return {
    store,
    bus,
    tasks,
    clock,
    identity: localIdentity,
    codec: nodeCodec,
    specReader,
    descriptorReader,
    readCatalogue: createCatalogueReader(store, nodeCodec),
    limits: config.limits,
    close: async () => {
      await Promise.all([bus.close(), tasks.close()]);
      await store.close();
    },
  };
}
