import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import type { Part } from '#application/app.ts';

interface Spared {
  readonly part: Part;
  /** What wiring takes it from. */
  readonly file: string;
  /** What it finds there otherwise. */
  readonly absent: string;
}

/** The adapters that only some doors need. */
const SPARED: readonly Spared[] = [
  {
    part: 'specReader',
    file: 'yaml/spec-reader.ts',
    absent: 'export const specReader = undefined;',
  },
  {
    part: 'descriptorReader',
    file: 'protobuf/descriptor-reader.ts',
    absent: 'export const descriptorReader = undefined;',
  },
  {
    part: 'sourcePrinter',
    file: 'protobuf/source-printer.ts',
    absent: 'export const sourcePrinter = undefined;',
  },
  {
    part: 'comparableReader',
    file: 'protobuf/comparable-reader.ts',
    absent: 'export const comparableReader = undefined;',
  },
  {
    part: 'clusterReader',
    file: 'kubernetes/cluster-reader.ts',
    absent: 'export const createClusterReader = () => ({ close: async () => {} });',
  },
  {
    part: 'rules',
    file: 'cel/rule-engine.ts',
    absent: 'export const createRuleEngine = () => undefined;',
  },
  {
    part: 'bus',
    file: 'pubsub/event-bus.ts',
    absent: 'export const createPubSubEventBus = () => ({ close: async () => {} });',
  },
  {
    part: 'tasks',
    file: 'cloud-tasks/task-queue.ts',
    absent: 'export const createCloudTasksQueue = () => undefined;',
  },
  {
    part: 'objects',
    file: 'cloud-storage/object-storage.ts',
    absent: 'export const createCloudStorage = () => undefined;',
  },
  {
    part: 'messengers',
    file: 'slack/messenger.ts',
    absent: 'export const createSlackMessenger = () => undefined;',
  },
  {
    part: 'messengers',
    file: 'smtp/messenger.ts',
    absent: 'export const createSmtpMessenger = () => undefined;',
  },
  {
    part: 'webhookPoster',
    file: 'webhooks/poster.ts',
    absent: 'export const createWebhookPoster = () => ({ close: async () => {} });',
  },
];

/** Leaves out the adapters of the parts that a door says it does without: its type keeps it from ever asking for them. */
export function spareAdapters(root: string, needs: readonly Part[]): Plugin {
  const absent = new Map(
    SPARED.filter(({ part }) => !needs.includes(part)).map(({ file, absent: instead }) => [
      join(root, 'functions/adapters', file),
      instead,
    ]),
  );
  return { name: 'spare-adapters', load: (id) => absent.get(id) ?? null };
}
