import { PARTS } from '#web/campaigns/progress.ts';
import { csvOf } from '#web/parts/csv.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import type { MatrixRow } from './matrix-rows.ts';

interface Heads {
  readonly team: string;
  readonly campaign: string;
  readonly level: string;
  readonly asked: string;
  /** What each part of a bar is called. */
  readonly parts: Readonly<Record<(typeof PARTS)[number]['state'], string>>;
  readonly titleOf: (column: MatrixColumn) => string;
}

/** What the matrix shows, a line a team and campaign of which anything is asked: fit for a pivot table. */
export function matrixCsv(
  columns: readonly MatrixColumn[],
  rows: readonly MatrixRow[],
  heads: Heads,
): string {
  const { team, campaign, level, asked, parts, titleOf } = heads;
  return csvOf([
    [team, campaign, level, asked, ...PARTS.map(({ state }) => parts[state])],
    ...rows.flatMap((row) =>
      columns.flatMap((column, index) => {
        const progress = row.cells[index];
        if (progress === undefined || progress.total === 0) return [];
        const counts = [progress.total, ...PARTS.map(({ count }) => progress[count])];
        return [[row.team, titleOf(column), column.level ?? '', ...counts.map(String)]];
      }),
    ),
  ]);
}
