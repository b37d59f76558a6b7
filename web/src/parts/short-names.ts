const USUAL: ReadonlyMap<string, string> = new Map([
  ['development', 'dev'],
  ['production', 'prod'],
  ['staging', 'stg'],
  ['testing', 'test'],
  ['integration', 'int'],
  ['laboratory', 'lab'],
]);

/** "prod" for production; other names stay. */
export function shortName(name: string): string {
  return USUAL.get(name) ?? name;
}

/** A few letters for each environment's column: the usual ones, else the shortest start that tells them apart. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const tries = [
        USUAL.get(name) ?? name.slice(0, 4),
        ...Array.from({ length: name.length }, (_, cut) => name.slice(0, cut + 3)),
      ];
      const short = tries.find((one) => !taken.has(one)) ?? name;
      taken.add(short);
      return [name, short] as const;
    }),
  );
}
