import type { FactRoot } from '#domain/facts/fact-type.ts';

/** Services of which certain facts may be others now. Ids may be former ones, or of services that are gone. */
export interface Touch {
  readonly services: readonly string[] | 'all';
  readonly roots: ReadonlySet<FactRoot>;
}

export const touch = (
  services: Iterable<string | undefined> | 'all',
  ...roots: readonly FactRoot[]
): Touch => ({
  services:
    services === 'all' ? 'all' : [...new Set([...services].filter((id) => id !== undefined))],
  roots: new Set(roots),
});
