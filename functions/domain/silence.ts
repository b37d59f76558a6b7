import { durationSeconds } from './duration.ts';
import { clusterSettings, isStale } from './mapping.ts';
import type { Organisation } from './organisation.ts';

/** A source as far as silence is concerned. */
export interface HeardSource {
  readonly kind: 'specs' | 'descriptors' | 'cluster';
  readonly source: string;
  readonly lastSeen: string;
}

/**
 * How often a source is expected to be heard, in seconds. Clusters send regularly; a repository publishes when it has
 * something to say, unless the organisation asks for more.
 */
export function expectedEvery(
  organisation: Organisation,
  { kind, source }: Pick<HeardSource, 'kind' | 'source'>,
): number | undefined {
  if (kind === 'cluster') return clusterSettings(organisation, source).expectEverySeconds;
  const declared = organisation.sources?.find(({ name }) => name === source);
  return durationSeconds(declared?.expectEvery ?? '');
}

/** True when it missed three times what was expected of it. */
export function isSilent(organisation: Organisation, heard: HeardSource, now: string): boolean {
  const every = expectedEvery(organisation, heard);
  return every !== undefined && isStale(heard.lastSeen, every, now);
}
