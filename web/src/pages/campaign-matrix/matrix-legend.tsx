import { afterToggle } from '#web/campaigns/passport-group.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import type { MatrixColumn } from './matrix-columns.ts';

interface Props {
  readonly columns: readonly MatrixColumn[];
  /** Every item of the passport has a column of its own; and somebody filters. */
  readonly unfolded: boolean;
  readonly narrowed: boolean;
}

/** How to read a mark, and where the items of the passport are. */
export function MatrixLegend({ columns, unfolded, narrowed }: Props) {
  const t = useWords(campaignMatrixWords);
  const query = useQueryState();
  const levels = columns.filter((column) => column.kind === 'level');
  const items = levels.reduce((sum, column) => sum + column.items, 0);
  const all = levels.reduce((sum, column) => sum + column.all, 0);
  const hasItems = columns.some(({ level }) => level !== null);
  const toggle = query.href({ passport: afterToggle(unfolded, narrowed) });
  return (
    <p class="quiet small matrix-legend">
      {t.legend}
      {hasItems ? (
        <>
          {' '}
          {items > 0 ? t.addedUp(formatCount(items), formatCount(all)) : ''}{' '}
          <a href={toggle}>{unfolded ? t.fold : t.unfold}</a>
        </>
      ) : null}
    </p>
  );
}
