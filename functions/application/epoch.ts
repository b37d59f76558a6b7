import { isStale } from '#domain/mapping.ts';
import type { Catalogue } from './catalogue.ts';
import { createPlaces, derive, type Part } from './derive.ts';
import { clustersOf } from './environments-of.ts';
import { placementsOf } from './placements-of.ts';

/**
 * A span of time between two moments at which time alone changes what a catalogue says: a finding begins or ends, a
 * rollout runs out of time, a mute expires, a cluster falls silent. Inside one, health need not be judged again.
 */
export interface Epoch {
  /** The same for every moment in it. */
  readonly name: string;
  /** A moment in it. */
  readonly now: string;
  /** The clusters whose facts are too old to be believed, and those that never sent any. */
  readonly stale: ReadonlySet<string>;
}

export function epochAt(catalogue: Catalogue, now: string): Epoch {
  const kept = latestEpoch(catalogue);
  if (kept.epoch?.now === now) return kept.epoch;
  const stale = staleClusters(catalogue, now);
  const name = [countPassed(placementsOf(catalogue).turns, now), ...stale].join('-');
  kept.epoch = { name, now, stale: new Set(stale) };
  return kept.epoch;
}

const latestEpoch = derive(
  ['organisation', 'services', 'clusters', 'mutes', 'late', 'stamp'],
  (): { epoch?: Epoch } => ({}),
);

const staleClusters = (catalogue: Catalogue, now: string): readonly string[] =>
  [...clustersOf(catalogue).values()]
    .filter(({ name, expectEverySeconds }) => {
      const takenAt = catalogue.stamp.clusters[name]?.takenAt;
      return takenAt === undefined || isStale(takenAt, expectEverySeconds, now);
    })
    .map(({ name }) => name);

/** What health follows from, apart from the time. */
const JUDGED = [
  'organisation',
  'services',
  'clusters',
  'mutes',
  'late',
] as const satisfies readonly Part[];
type Judged = (typeof JUDGED)[number];

/**
 * Something computed from parts of a catalogue and the time, once for each epoch; the latest one asked for is kept. What
 * runs and to whom it belongs are always among the parts.
 */
export function deriveAt<Derived extends object, const Used extends Part = Judged>(
  parts: readonly Used[],
  make: (catalogue: Pick<Catalogue, Used | Judged>, epoch: Epoch) => Derived,
): (catalogue: Pick<Catalogue, Used | Judged>, epoch: Epoch) => Derived {
  const placeOf = createPlaces<Used | Judged, { readonly epoch: string; readonly made: Derived }>([
    ...new Set([...JUDGED, ...parts]),
  ]);
  return (catalogue, epoch) => {
    const place = placeOf(catalogue);
    if (place.value?.epoch !== epoch.name) {
      place.value = { epoch: epoch.name, made: make(catalogue, epoch) };
    }
    return place.value.made;
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
