/** How much of it is done: "3/11" with a ring. */
export function Ring(props: {
  readonly done: number;
  readonly total: number;
  readonly label?: string;
  readonly size?: number;
}) {
  const { done, total, label, size = 16 } = props;
  const part = total === 0 ? 1 : Math.min(1, done / total);
  const around = 2 * Math.PI * 6;
  return (
    <span class="ring number" role="img" aria-label={label ?? `${done}/${total}`}>
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <circle class="ring-track" cx="8" cy="8" r="6" />
        <circle
          class="ring-done"
          cx="8"
          cy="8"
          r="6"
          stroke-dasharray={`${part * around} ${around}`}
          transform="rotate(-90 8 8)"
        />
      </svg>
      {done}/{total}
    </span>
  );
}
