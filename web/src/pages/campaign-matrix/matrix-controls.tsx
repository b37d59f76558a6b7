import { CsvButton } from '#web/parts/csv-button.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import type { QueryState } from '#web/routing/query-state.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { matrixCsv } from './matrix-csv.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { useColumnTitle } from './use-column-title.ts';

export const MATRIX_SORTS = ['OPEN', 'NAME'] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

interface Props {
  readonly query: QueryState;
  readonly sort: MatrixSort;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** Which teams, in which order; and what is shown as a file. */
export function MatrixControls({ query, sort, columns, rows }: Props) {
  const t = useWords(campaignMatrixWords);
  const words = useWords(campaignWords);
  const titleOf = useColumnTitle();
  const heads = { ...words, campaign: t.campaign, asked: t.asked, parts: words, titleOf };
  return (
    <>
      <SearchBox
        label={t.search}
        value={query.get('text') ?? ''}
        onChange={(text) => query.set({ text }, { replace: true })}
        slash
      />
      <label class="select">
        <span class="unseen">{t.sort}</span>
        <select
          value={sort}
          onChange={({ currentTarget: { value } }) =>
            query.set({ sort: value === 'OPEN' ? undefined : value })
          }
        >
          {MATRIX_SORTS.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      </label>
      <CsvButton
        name="campaigns-by-team.csv"
        load={async () => matrixCsv(columns, rows, heads)}
        disabled={rows.length === 0 || columns.length === 0}
      />
    </>
  );
}
