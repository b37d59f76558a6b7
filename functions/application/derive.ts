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
