import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import type { MatrixColumn } from './matrix-columns.ts';

/** What a column is called. */
export function useColumnTitle(): (column: MatrixColumn) => string {
  const t = useWords(campaignMatrixWords);
  return (column) =>
    column.kind === 'campaign'
      ? column.title
      : t.levelItems(column.level, formatCount(column.items), formatCount(column.all));
}
