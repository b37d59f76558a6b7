/** One place in which before and after differ. */
export interface DiffRow {
  /** `contact.slack.alertChannelId`, `methods` */
  readonly path: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Before and after, place by place, with what is equal left out. Lists of plain values show only what came and what
 * went; other lists are compared item by item.
 */
export function diffRows(before: unknown, after: unknown): readonly DiffRow[] {
  return compare('', before ?? undefined, after ?? undefined).filter(
    ({ before: old, after: now }) => old.length > 0 || now.length > 0,
  );
}

function compare(path: string, before: unknown, after: unknown): readonly DiffRow[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isPlainList(before ?? []) && isPlainList(after ?? []) && (before ?? after) !== undefined) {
    return [compareLists(path, asList(before), asList(after))];
  }
  if (isComposite(before ?? {}) && isComposite(after ?? {}) && (before ?? after) !== undefined) {
    const old = entriesOf(before);
    const now = entriesOf(after);
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
      compare(path === '' ? key : `${path}.${key}`, old.get(key), now.get(key)),
    );
  }
  return [{ path, before: shown(before), after: shown(after) }];
}

function compareLists(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): DiffRow {
  const old = before.map(textOf);
  const now = after.map(textOf);
  const gone = old.filter((item) => !now.includes(item));
  const came = now.filter((item) => !old.includes(item));
  // The same items in another order: the whole of both is the difference.
  if (gone.length === 0 && came.length === 0) return { path, before: old, after: now };
  return { path, before: gone, after: came };
}

function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function isComposite(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
}

function shown(value: unknown): readonly string[] {
  return value === undefined ? [] : [textOf(value)];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
