const USUAL: ReadonlyMap<string, string> = new Map([
  ['development', 'dev'],
  ['production', 'prod'],
  ['staging', 'stg'],
  ['testing', 'test'],
  ['integration', 'int'],
  ['laboratory', 'lab'],
]);

/** A few letters for each environment's column: the usual ones, else a start that is no other's name or short name. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const tries = [
        USUAL.get(name) ?? name.slice(0, 4),
        ...Array.from({ length: name.length }, (_, cut) => name.slice(0, cut + 4)),
      ];
      const free = (one: string) => one === name || !(taken.has(one) || names.includes(one));
      const short = tries.find(free) ?? name;
      taken.add(short);
      return [name, short] as const;
    }),
  );
}
