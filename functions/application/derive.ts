import type { Catalogue } from './catalogue.ts';

/**
 * Something computed from a catalogue, once for each: a warm instance on which nothing changed answers from what it has.
 * `make` must not depend on the time.
 */
export function derive<Derived extends object>(
  make: (catalogue: Catalogue) => Derived,
): (catalogue: Catalogue) => Derived {
  const known = new WeakMap<Catalogue, Derived>();
  return (catalogue) => {
    const found = known.get(catalogue) ?? make(catalogue);
    known.set(catalogue, found);
    return found;
  };
}

/** The same for what also depends on the time; the latest moment asked for is kept. */
export function deriveAt<Derived extends object>(
  make: (catalogue: Catalogue, now: string) => Derived,
): (catalogue: Catalogue, now: string) => Derived {
  const latest = derive(() => ({ at: '', value: undefined as Derived | undefined }));
  return (catalogue, now) => {
    const kept = latest(catalogue);
    if (kept.at !== now || kept.value === undefined) {
      kept.value = make(catalogue, now);
      kept.at = now;
    }
    return kept.value;
  };
}
