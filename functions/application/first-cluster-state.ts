import type { SourceState } from './documents.ts';

/** Of a cluster of which nothing is known yet, asked or heard of for the first time; silent, unless something comes soon. */
export const firstClusterState = (cluster: string, now: string): SourceState => ({
  kind: 'cluster',
  source: cluster,
  revision: '',
  generation: 0,
  digest: '',
  digests: {},
  items: 0,
  problemCount: 0,
  firstSeen: now,
  lastSeen: now,
  lastChanged: now,
});
