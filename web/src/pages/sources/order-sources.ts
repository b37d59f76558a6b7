interface Heard {
  readonly silent: boolean;
  readonly lastSeen: string;
  readonly name: string;
}

/** Silent ones first, the longest silent on top; then by name. */
export function orderSources<S extends Heard>(sources: readonly S[]): readonly S[] {
  return sources.toSorted((a, b) => {
    if (a.silent !== b.silent) return a.silent ? -1 : 1;
    const order = a.silent ? a.lastSeen.localeCompare(b.lastSeen) : 0;
    return order || a.name.localeCompare(b.name);
  });
}
