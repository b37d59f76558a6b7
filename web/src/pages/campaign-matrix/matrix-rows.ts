import { openIn, type Progress } from '#web/campaigns/progress.ts';

/** Who has done how much of a column. */
interface Asked {
  readonly teams: readonly { readonly name: string; readonly progress: Progress }[];
}

/** A team, with how far it has come in each campaign, in the order of the columns; undefined: it is not asked. */
export interface MatrixRow {
  readonly team: string;
  readonly cells: readonly (Progress | undefined)[];
  /** Over all of them. */
  readonly open: number;
}

/** A row for every team that is asked anything of what is shown. */
export function matrixRows(
  columns: readonly Asked[],
  { sort, words }: { readonly sort: 'OPEN' | 'NAME'; readonly words: readonly string[] },
): readonly MatrixRow[] {
  const byColumn = columns.map(
    ({ teams }) => new Map(teams.map(({ name, progress }) => [name, progress])),
  );
  const names = new Set(columns.flatMap(({ teams }) => teams.map(({ name }) => name)));
  const rows = [...names]
    .filter((name) => words.every((word) => name.toLowerCase().includes(word)))
    .map((team): MatrixRow => {
      const cells = byColumn.map((teams) => teams.get(team));
      const open = cells.reduce((sum, cell) => sum + (cell ? openIn(cell) : 0), 0);
      return { team, cells, open };
    });
  return rows.sort(
    (a, b) =>
      (sort === 'OPEN' ? b.open - a.open : 0) ||
      a.team.localeCompare(b.team, undefined, { numeric: true }),
  );
}
