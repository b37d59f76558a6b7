import { useRef, useState } from 'preact/hooks';

export interface CalmList<T> {
  readonly rows: readonly T[];
  /** Rows that came, went or moved since what is shown. */
  readonly waiting: number;
  readonly show: () => void;
  /** Spread on the element round the list. */
  readonly hold: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
  };
}

/**
 * Nothing moves under the pointer: while it is over the list, newer rows wait if they would move what is there. Rows
 * that stay in place show their newest content all the same. Another `scope` (a filter, a sort) is a new list.
 */
export function useCalmList<T>(
  fresh: readonly T[],
  keyOf: (row: T) => string,
  scope: string,
): CalmList<T> {
  const over = useRef(false);
  const shown = useRef({ scope, keys: fresh.map(keyOf) });
  const [, render] = useState(0);
  const keys = fresh.map(keyOf);
  const waiting = shown.current.scope === scope ? movedRows(shown.current.keys, keys) : 0;
  if (!over.current || waiting === 0) shown.current = { scope, keys };
  const held = over.current && waiting > 0;

  const lastRows = useRef<ReadonlyMap<string, T>>(new Map());
  const byKey = new Map(fresh.map((row) => [keyOf(row), row]));
  const rows = held
    ? shown.current.keys.flatMap((key) => byKey.get(key) ?? lastRows.current.get(key) ?? [])
    : fresh;
  lastRows.current = new Map([...(held ? lastRows.current : []), ...byKey]);

  const release = () => {
    shown.current = { scope, keys };
    render((count) => count + 1);
  };
  return {
    rows,
    waiting: held ? waiting : 0,
    show: release,
    hold: {
      onPointerEnter: () => {
        over.current = true;
      },
      onPointerLeave: () => {
        over.current = false;
        if (held) release();
      },
    },
  };
}

/** How many rows would appear, vanish or change their place. Rows appended at the end disturb nothing. */
export function movedRows(before: readonly string[], after: readonly string[]): number {
  if (before.every((key, index) => after[index] === key)) return 0;
  const old = new Set(before);
  const now = new Set(after);
  const gone = before.filter((key) => !now.has(key)).length;
  const came = after.filter((key) => !old.has(key)).length;
  const stayedBefore = before.filter((key) => now.has(key));
  const stayedAfter = after.filter((key) => old.has(key));
  const moved = stayedAfter.filter((key, index) => stayedBefore[index] !== key).length;
  return gone + came + moved;
}
