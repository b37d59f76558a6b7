import type { App, AppWith, Door, Part } from '#application/app.ts';

/** A deployed function: the paths it answers and where its door is loaded from, when it is asked for. */
export interface DoorEntry {
  readonly name: string;
  readonly path: RegExp;
  /** Beside the store, its only ways out: a bundle has no adapter for any other. */
  readonly needs: readonly Part[];
  readonly load: () => Promise<(app: App) => Door>;
}

/** Every function there is. A new one is a file and a line here; nothing is loaded before it is used. */
export const DOORS: readonly DoorEntry[] = [
  checked({
    name: 'ingestSpecs',
    path: /^\/api\/specs\/?$/,
    needs: ['bus', 'specReader', 'rules'],
    load: async () => (await import('./ingest-specs.ts')).ingestSpecs,
  }),
  checked({
    name: 'ingestDescriptors',
    path: /^\/api\/descriptors\/?$/,
    needs: ['bus', 'descriptorReader', 'comparableReader', 'objects'],
    load: async () => (await import('./ingest-descriptors.ts')).ingestDescriptors,
  }),
  checked({
    name: 'ingestSnapshot',
    path: /^\/api\/clusters\/[^/]+\/snapshot\/?$/,
    needs: ['bus'],
    load: async () => (await import('./ingest-snapshot.ts')).ingestSnapshot,
  }),
  checked({
    name: 'pollClusters',
    path: /^\/tasks\/poll-clusters\/?$/,
    needs: ['tasks'],
    load: async () => (await import('./poll-clusters.ts')).pollClusters,
  }),
  checked({
    name: 'pollCluster',
    path: /^\/tasks\/poll-cluster\/?$/,
    needs: ['bus', 'clusterReader'],
    load: async () => (await import('./poll-cluster.ts')).pollCluster,
  }),
  checked({
    name: 'graphql',
    path: /^\/graphql\/?$/,
    needs: ['bus', 'tasks', 'deadLetters', 'sourcePrinter', 'comparableReader', 'rules'],
    load: async () => (await import('./graphql.ts')).graphql,
  }),
  checked({
    name: 'download',
    path: /^\/api\/export\/(descriptors|todos)\/?$/,
    needs: [],
    load: async () => (await import('./download.ts')).download,
  }),
  checked({
    name: 'badge',
    path: /^\/badge\//,
    needs: [],
    load: async () => (await import('./badge.ts')).badge,
  }),
  checked({
    name: 'onEvent',
    path: /^\/events\/?$/,
    needs: ['bus', 'tasks', 'rules'],
    load: async () => (await import('./on-event.ts')).onEvent,
  }),
  checked({
    name: 'deadLetters',
    path: /^\/events\/dead-letters\/?$/,
    needs: [],
    load: async () => (await import('./dead-letters.ts')).deadLetters,
  }),
  checked({
    name: 'sweep',
    path: /^\/tasks\/sweep\/?$/,
    needs: ['bus', 'tasks', 'rules'],
    load: async () => (await import('./sweep.ts')).sweep,
  }),
  checked({
    name: 'deliver',
    path: /^\/tasks\/deliver\/?$/,
    needs: ['bus', 'tasks', 'messengers', 'webhookPoster'],
    load: async () => (await import('./deliver.ts')).deliver,
  }),
];

/** An entry whose door makes do with what it says it needs. */
function checked<const Needed extends Part>(
  door: Omit<DoorEntry, 'needs' | 'load'> & {
    readonly needs: readonly Needed[];
    readonly load: () => Promise<(app: AppWith<Needed>) => Door>;
  },
): DoorEntry {
  return door;
}

/** Throws for a name that no function has. */
export function entryOf(target: string | undefined): DoorEntry {
  const entry = DOORS.find(({ name }) => name === target);
  if (entry !== undefined) return entry;
  const names = DOORS.map(({ name }) => name).join(', ');
  throw new Error(`FUNCTION_TARGET is "${target ?? ''}"; it must be one of ${names}.`);
}
