import { useRef } from 'preact/hooks';
import { openIn, type Progress } from '#web/campaigns/progress.ts';
import { tellProgress } from '#web/campaigns/tell-progress.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { MatrixCell } from './matrix-cell.tsx';
import type { MatrixColumn } from './matrix-columns.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { useArrows } from './use-arrows.ts';
import { useFocusHeld } from './use-focus-held.ts';

interface Props {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly titleOf: (column: MatrixColumn) => string;
  readonly query: QueryState;
}

/** One stop for Tab; arrows lead from mark to mark. Heads stay in sight in both directions. */
export function MatrixTable({ columns, rows, titleOf, query }: Props) {
  const t = useWords(campaignMatrixWords);
  const words = useWords(campaignWords);
  const box = useRef<HTMLDivElement>(null);
  const { current, onKeyDown, onFocus } = useArrows(box);
  const asked =
    current.row === 0
      ? columns[current.column]?.progress
      : rows[current.row - 1]?.cells[current.column];
  // Every campaign asks somebody: the first mark is always there.
  const stop = asked !== undefined && asked.total > 0 ? current : { row: 0, column: 0 };
  const held = useFocusHeld(box, columns.map(({ key }) => key).join(' '));
  const hrefOf = (column: MatrixColumn, team: string | undefined) => {
    if (column.kind === 'level') {
      return query.href({ level: column.level, kind: undefined, passport: undefined, text: team });
    }
    const own = team === undefined ? '' : `?team=${encodeURIComponent(team)}`;
    return `/campaigns/${column.key}${own}#services`;
  };
  const cells = (row: number, name: string, told: readonly (Progress | undefined)[]) =>
    columns.map((column, index) => {
      const progress = told[index];
      return (
        <td key={column.key}>
          <MatrixCell
            row={row}
            column={index}
            progress={progress}
            wide={column.kind === 'level'}
            current={stop.row === row && stop.column === index}
            href={hrefOf(column, row === 0 ? undefined : name)}
            name={`${name}, ${titleOf(column)}`}
            told={progress ? tellProgress(progress, words) : ''}
          />
        </td>
      );
    });
  const open = columns.reduce((sum, { progress }) => sum + openIn(progress), 0);
  return (
    <div ref={box} class="matrix-scroll panel" {...held}>
      <table
        class="campaign-matrix"
        aria-label={t.caption}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
      >
        <thead>
          <tr>
            <th scope="col" class="matrix-corner">
              {words.team}
            </th>
            <th scope="col" class="matrix-corner matrix-sum">
              {t.open}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <a
                  class={`matrix-title matrix-${column.kind}`}
                  href={
                    column.kind === 'level' ? hrefOf(column, undefined) : `/campaigns/${column.key}`
                  }
                  data-tip={
                    column.kind === 'level'
                      ? `${titleOf(column)}\n${t.unfoldLevel}`
                      : titleOf(column)
                  }
                >
                  <span>{titleOf(column)}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="matrix-all">
            <th scope="row">{t.all}</th>
            <td class="matrix-sum number">{formatCount(open)}</td>
            {cells(
              0,
              t.all,
              columns.map(({ progress }) => progress),
            )}
          </tr>
          {rows.map((row, index) => (
            <tr key={row.team}>
              <th scope="row">
                <a href={`/teams/${encodeURIComponent(row.team)}`} data-tip={row.team}>
                  {row.team}
                </a>
              </th>
              <td class="matrix-sum number">{formatCount(row.open)}</td>
              {cells(index + 1, row.team, row.cells)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
