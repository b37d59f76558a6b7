import { isStale } from '#domain/mapping.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { clustersOf } from './environments-of.ts';
import { placementsOf } from './placements-of.ts';

/**
 * Names the span of time between two moments at which time alone changes what a catalogue says: a finding begins or
 * ends, a rollout runs out of time, a cluster falls silent. Inside one, health need not be judged again.
 */
export function epochOf(catalogue: Catalogue, now: string): string {
  return [countPassed(placementsOf(catalogue).turns, now), ...staleClusters(catalogue, now)].join(
    '-',
  );
}

/** Names of the clusters whose facts are too old to be believed, and of those that never sent any. */
export const staleClusters = (catalogue: Catalogue, now: string): readonly string[] =>
  [...clustersOf(catalogue).values()]
    .filter(
      ({ facts, expectEverySeconds }) =>
        facts === undefined || isStale(facts.stamp.takenAt, expectEverySeconds, now),
    )
    .map(({ name }) => name);

/** Something computed from a catalogue and the time, once for each epoch; the latest one asked for is kept. */
export function deriveAt<Derived extends object>(
  make: (catalogue: Catalogue, now: string) => Derived,
): (catalogue: Catalogue, now: string) => Derived {
  const latest = derive(() => ({ now: '', epoch: '', value: undefined as Derived | undefined }));
  return (catalogue, now) => {
    const kept = latest(catalogue);
    if (kept.now === now && kept.value !== undefined) return kept.value;
    const epoch = epochOf(catalogue, now);
    if (kept.epoch !== epoch || kept.value === undefined) kept.value = make(catalogue, now);
    kept.epoch = epoch;
    kept.now = now;
    return kept.value;
  };
}

/** How many of these moments, which are in order, lie behind. */
function countPassed(moments: readonly string[], now: string): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? '') <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}
