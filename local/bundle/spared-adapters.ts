import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import type { Part } from '#application/app.ts';

/** The adapters that only some doors need: the file wiring takes each from, and what it finds there otherwise. */
const SPARED: Readonly<Partial<Record<Part, { readonly file: string; readonly absent: string }>>> =
  {
    specReader: {
      file: 'yaml/spec-reader.ts',
      absent: 'export const specReader = undefined;',
    },
    descriptorReader: {
      file: 'protobuf/descriptor-reader.ts',
      absent: 'export const descriptorReader = undefined;',
    },
    sourcePrinter: {
      file: 'protobuf/source-printer.ts',
      absent: 'export const sourcePrinter = undefined;',
    },
    comparableReader: {
      file: 'protobuf/comparable-reader.ts',
      absent: 'export const comparableReader = undefined;',
    },
    clusterReader: {
      file: 'kubernetes/cluster-reader.ts',
      absent: 'export const createClusterReader = () => ({ close: async () => {} });',
    },
    bus: {
      file: 'pubsub/event-bus.ts',
      absent: 'export const createPubSubEventBus = () => ({ close: async () => {} });',
    },
    tasks: {
      file: 'cloud-tasks/task-queue.ts',
      absent: 'export const createCloudTasksQueue = () => undefined;',
    },
    objects: {
      file: 'cloud-storage/object-storage.ts',
      absent: 'export const createCloudStorage = () => undefined;',
    },
  };

/** Leaves out the adapters of the parts that a door says it does without: its type keeps it from ever asking for them. */
export function spareAdapters(root: string, needs: readonly Part[]): Plugin {
  const absent = new Map(
    Object.entries(SPARED)
      .filter(([part]) => !needs.some((need) => need === part))
      .map(([, { file, absent: instead }]) => [join(root, 'functions/adapters', file), instead]),
  );
  return { name: 'spare-adapters', load: (id) => absent.get(id) ?? null };
}
