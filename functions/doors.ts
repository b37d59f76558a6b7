import type { App, Door } from '#application/app.ts';
import { health } from './http/health.ts';

/** A deployed function: the paths it answers and where its door is loaded from, when it is asked for. */
export interface DoorEntry {
  readonly name: string;
  readonly path: RegExp;
  readonly load: () => Promise<(app: App) => Door>;
}

/** Every function there is. A new one is a file and a line here; nothing is loaded before it is used. */
export const DOORS: readonly DoorEntry[] = [
  {
    name: 'ingestSpecs',
    path: /^\/api\/specs\/?$/,
    load: async () => (await import('./ingest-specs.ts')).ingestSpecs,
  },
  {
    name: 'ingestDescriptors',
    path: /^\/api\/descriptors\/?$/,
    load: async () => (await import('./ingest-descriptors.ts')).ingestDescriptors,
  },
  {
    name: 'ingestSnapshot',
    path: /^\/api\/clusters\/[^/]+\/snapshot\/?$/,
    load: async () => (await import('./ingest-snapshot.ts')).ingestSnapshot,
  },
  {
    name: 'pollClusters',
    path: /^\/tasks\/poll-clusters\/?$/,
    load: async () => (await import('./poll-clusters.ts')).pollClusters,
  },
  {
    name: 'pollCluster',
    path: /^\/tasks\/poll-cluster\/?$/,
    load: async () => (await import('./poll-cluster.ts')).pollCluster,
  },
  {
    name: 'graphql',
    path: /^\/graphql\/?$/,
    load: async () => (await import('./graphql.ts')).graphql,
  },
  {
    name: 'onEvent',
    path: /^\/events\/?$/,
    load: async () => (await import('./on-event.ts')).onEvent,
  },
  {
    name: 'deadLetters',
    path: /^\/events\/dead-letters\/?$/,
    load: async () => (await import('./dead-letters.ts')).deadLetters,
  },
  {
    name: 'sweep',
    path: /^\/tasks\/sweep\/?$/,
    load: async () => (await import('./sweep.ts')).sweep,
  },
];

/** A door that also answers `/health` and `/readyz`, as every function does. */
export async function openDoor(entry: DoorEntry, app: App): Promise<Door> {
  const door = (await entry.load())(app);
  const inspect = health(app);
  return async (request) => (await inspect(request)) ?? door(request);
}
