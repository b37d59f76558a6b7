import type { Catalogue } from './catalogue.ts';

/** What of a catalogue something is computed from; a part that did not change is the very same object as before. */
export type Part = keyof Catalogue;

/**
 * Something computed from parts of a catalogue, once for as long as these stay the same: a poll that found nothing new,
 * or a change of other parts, leaves it as it is. `make` sees only the parts that are named, and so does what it uses
 * in turn; it must not depend on the time.
 */
export function derive<const Used extends Part, Derived extends object>(
  parts: readonly Used[],
  make: (catalogue: Pick<Catalogue, Used>) => Derived,
): (catalogue: Pick<Catalogue, Used>) => Derived {
  const placeOf = createPlaces<Used, Derived>(parts);
  return (catalogue) => {
    const place = placeOf(catalogue);
    place.value ??= make(catalogue);
    return place.value;
  };
}

/** A place for a value, found again by the very same parts; it lives as long as they do. */
export interface Place<Value> {
  value?: Value;
}

type Branch<Value> = WeakMap<object, Branch<Value> | Place<Value>>;

export function createPlaces<Used extends Part, Value>(
  parts: readonly Used[],
): (catalogue: Pick<Catalogue, Used>) => Place<Value> {
  // Most ask with the catalogue they asked with before: that is one look, not one a part.
  const seen = new WeakMap<object, Place<Value>>();
  const root: Branch<Value> = new WeakMap();
  const find = (catalogue: Pick<Catalogue, Used>): Place<Value> => {
    let found: Branch<Value> | Place<Value> = root;
    for (const [index, part] of parts.entries()) {
      const branch: Branch<Value> = found as Branch<Value>;
      const isLast = index === parts.length - 1;
      found = branch.get(catalogue[part]) ?? (isLast ? {} : new WeakMap());
      branch.set(catalogue[part], found);
    }
    return found as Place<Value>;
  };
  return (catalogue) => {
    const place = seen.get(catalogue) ?? find(catalogue);
    seen.set(catalogue, place);
    return place;
  };
}
