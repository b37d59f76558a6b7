import { openIn, type Progress } from '#web/campaigns/progress.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { DoneMark } from './done-mark.tsx';

interface Props {
  readonly row: number;
  readonly column: number;
  readonly progress: Progress | undefined;
  /** Several campaigns added up: larger numbers. */
  readonly wide: boolean;
  /** It is the stop for Tab. */
  readonly current: boolean;
  readonly href: string;
  /** In words for ears and on hover: whose, of what, how much. */
  readonly name: string;
  readonly told: string;
}

/** How much is done, and what is open or cannot be told; leads to the list of it. */
export function MatrixCell({ row, column, progress, wide, current, href, name, told }: Props) {
  const t = useWords(campaignMatrixWords);
  if (progress === undefined || progress.total === 0) {
    return (
      <span class="matrix-none quiet" aria-label={t.notAsked} role="img">
        ·
      </span>
    );
  }
  const open = openIn(progress);
  const { cannotTell, regressed } = progress;
  // The number that is seen is said as well, where it is a sum.
  const said = regressed > 0 && regressed < open ? `${t.toDo(formatCount(open))}: ${told}` : told;
  return (
    <a
      class={wide ? 'matrix-cell wide' : 'matrix-cell'}
      data-row={row}
      data-column={column}
      tabIndex={current ? 0 : -1}
      href={href}
      aria-label={`${name}: ${said}`}
      data-tip={`${name}\n${said}`}
    >
      <DoneMark progress={progress} />
      {open > 0 ? (
        <span class="number">{formatCount(open)}</span>
      ) : cannotTell > 0 ? (
        <span class="number quiet">{t.unclear(formatCount(cannotTell))}</span>
      ) : null}
    </a>
  );
}
