import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { PARTS, type Progress } from './progress.ts';

interface Props {
  readonly progress: Progress;
  /** The list behind a number. */
  readonly hrefOf?: (state: (typeof PARTS)[number]['state']) => string;
}

/** What the parts of a bar mean, with their counts. */
export function ProgressLegend({ progress, hrefOf }: Props) {
  const t = useWords(campaignWords);
  return (
    <ul class="progress-legend">
      {PARTS.filter(({ count }) => progress[count] > 0).map(({ state, count }) => {
        const content = (
          <>
            <span class={`legend-sample bar-part bar-${state.toLowerCase()}`} />
            {t[state]} <span class="number">{formatCount(progress[count])}</span>
          </>
        );
        return (
          <li key={state}>
            {hrefOf ? (
              <a class="legend-item" href={hrefOf(state)}>
                {content}
              </a>
            ) : (
              <span class="legend-item">{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
