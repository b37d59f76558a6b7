import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { PARTS, type Progress } from './progress.ts';
import { tellProgress } from './tell-progress.ts';
import './progress-bar.css';

interface Props {
  readonly progress: Progress;
  /** What the whole width stands for; everybody asked without it. */
  readonly whole?: number;
}

/** Done, waived, cannot tell, regressed, open: each by colour and by pattern, and in words for ears and on hover. */
export function ProgressBar({ progress, whole = progress.total }: Props) {
  const words = useProgressWords(progress);
  if (progress.total === 0) return <span class="quiet small">{words}</span>;
  return (
    <span class="progress-bar" role="img" aria-label={words} data-tip={words}>
      {PARTS.map(({ state, count }) =>
        progress[count] === 0 ? null : (
          <span
            key={state}
            class={`bar-part bar-${state.toLowerCase()}`}
            style={{ width: `${(100 * progress[count]) / whole}%` }}
          />
        ),
      )}
    </span>
  );
}

export const useProgressWords = (progress: Progress): string =>
  tellProgress(progress, useWords(campaignWords));
