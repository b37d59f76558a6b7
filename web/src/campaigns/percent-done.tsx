import { formatCount } from '#web/words/numbers.ts';
import { type Progress, percentDone } from './progress.ts';

/** "41 %", and how many cannot be told as "?12", alone where that is all of them; the bar beside it says it in words. */
export function PercentDone({ progress }: { readonly progress: Progress }) {
  const percent = percentDone(progress);
  const { cannotTell } = progress;
  return (
    <span class="number small percent-done" aria-hidden={percent === undefined}>
      {percent === undefined ? null : <span>{percent} %</span>}
      {cannotTell > 0 ? (
        <span class="quiet" aria-hidden="true">
          ?{formatCount(cannotTell)}
        </span>
      ) : null}
    </span>
  );
}
