/** `T` with every property that may be undefined made optional. */
export type Compact<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without its undefined properties, so that it is JSON as it stands. */
export function compact<const T extends object>(value: T): Compact<T> {
  const kept: Record<string, unknown> = {};
  // Runs for every object of a cluster: without lists of entries in between.
  for (const key of Object.keys(value)) {
    const member: unknown = Reflect.get(value, key);
    if (member !== undefined) kept[key] = member;
  }
  return kept as Compact<T>;
}
