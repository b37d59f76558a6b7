import type { SortKey } from '#domain/cursor.ts';
import { type Page, pageOf } from '#domain/page.ts';
import type { Tier } from '#domain/spec.ts';
import type { Board } from './board.ts';
import { type ReadinessRow, readinessRows } from './readiness-rows.ts';

/** Every criterion must hold; inside a list one value suffices. */
export interface ReadinessFilter {
  readonly team?: readonly string[];
  /** The level that is reached. */
  readonly level?: readonly Tier[];
  readonly target?: readonly Tier[];
  /** Of those that have a target: whether it is reached. */
  readonly onTarget?: boolean;
}

/** How ready services are, by their ids. */
export function listReadiness(
  board: Board,
  now: string,
  {
    filter,
    first,
    after,
  }: {
    readonly filter: ReadinessFilter;
    readonly first: number;
    readonly after?: SortKey | undefined;
  },
): { readonly page: Page<ReadinessRow>; readonly summary: ReadinessSummary } {
  const rows = readinessRows(board, now).filter((row) => matches(row, filter));
  return {
    page: pageOf(rows, ({ serviceId }) => [serviceId], first, after),
    summary: summaryOf(rows),
  };
}

const matches = (row: ReadinessRow, { team, level, target, onTarget }: ReadinessFilter): boolean =>
  (team === undefined || team.includes(row.teamName)) &&
  (level === undefined || (row.level !== undefined && level.includes(row.level))) &&
  (target === undefined || (row.target !== undefined && target.includes(row.target))) &&
  (onTarget === undefined || standingOf(row) === (onTarget ? 'onTarget' : 'belowTarget'));

/** How many services are how ready. */
export interface ReadinessSummary {
  readonly services: number;
  /** By the level that is reached. */
  readonly reached: Readonly<Record<Tier, number>>;
  /** Those that have a target: at it or above, below it, or not known. */
  readonly onTarget: number;
  readonly belowTarget: number;
  readonly cannotTell: number;
  /** Those whose specs name none, and those of which nothing is asked. */
  readonly withoutTarget: number;
}

export function summaryOf(rows: readonly ReadinessRow[]): ReadinessSummary {
  const reached = { A: 0, B: 0, C: 0 };
  const standing = { onTarget: 0, belowTarget: 0, cannotTell: 0, withoutTarget: 0 };
  for (const row of rows) {
    if (row.level !== undefined) reached[row.level] += 1;
    standing[standingOf(row)] += 1;
  }
  return { services: rows.length, reached, ...standing };
}

function standingOf({ target, levels }: ReadinessRow) {
  const standing = levels.find(({ level }) => level === target);
  switch (standing?.verdict) {
    case 'REACHED':
      return 'onTarget';
    case 'MISSED':
      return 'belowTarget';
    case 'CANNOT_TELL':
      return 'cannotTell';
    case undefined:
      return 'withoutTarget';
  }
}
