import type { Progress } from '#web/campaigns/progress.ts';

const RADIUS = 5;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that fills as things get done: full with a tick, red where something regressed, dashed for the part that cannot be told. */
export function DoneMark({ progress }: { readonly progress: Progress }) {
  const { done, total, regressed, cannotTell } = progress;
  const isDone = done === total;
  const looks = isDone ? 'mark-done' : regressed > 0 ? 'mark-regressed' : 'mark-part';
  return (
    <svg class={`done-mark ${looks}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {isDone ? (
        <>
          <circle class="mark-full" cx="8" cy="8" r="6.5" />
          <path class="mark-tick" d="M5 8.3 7 10.3l4-4.4" />
        </>
      ) : (
        <>
          {cannotTell < total ? <circle class="mark-ring" cx="8" cy="8" r={RADIUS} /> : null}
          {cannotTell > 0 ? (
            <circle
              class="mark-unclear"
              cx="8"
              cy="8"
              r={RADIUS}
              stroke-dasharray={dashes((ROUND * cannotTell) / total)}
              transform={`rotate(${(360 * done) / total - 90} 8 8)`}
            />
          ) : null}
          <circle
            class="mark-arc"
            cx="8"
            cy="8"
            r={RADIUS}
            stroke-dasharray={`${(ROUND * done) / total} ${ROUND}`}
            transform="rotate(-90 8 8)"
          />
        </>
      )}
    </svg>
  );
}

const DASH = 1.6;

/** Dashes of so long an arc, and then nothing. */
function dashes(length: number): string {
  const count = Math.max(1, Math.floor(length / (2 * DASH)));
  return `${`${DASH} ${DASH} `.repeat(count)}0 ${ROUND}`;
}
