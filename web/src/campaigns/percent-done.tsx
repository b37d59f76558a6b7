import { formatCount } from '#web/words/numbers.ts';
import { type Progress, percentDone } from './progress.ts';
import { useProgressWords } from './progress-bar.tsx';

/** "41 %", and how many cannot be told as "?12", alone where that is all of them; the bar beside it says it in words. */
export function PercentDone({ progress }: { readonly progress: Progress }) {
  const percent = percentDone(progress);
  const { cannotTell } = progress;
  const words = useProgressWords(progress);
  return (
    <span class="number small percent-done" data-tip={words}>
      {percent === undefined ? null : <span>{percent} %</span>}
      {cannotTell > 0 ? (
        <span class="quiet" aria-hidden="true">
          ?{formatCount(cannotTell)}
        </span>
      ) : null}
    </span>
  );
}
