import type { Health } from '#web/gql/graphql.ts';
import { commonWords } from '#web/words/common-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly health: Health;
  /** Why; said with the word and shown on hover and focus. */
  readonly reason?: string | null | undefined;
  /** What it is the health of: "production". Said before the word. */
  readonly of?: string;
  /** 10 px in rows, 14 px in heads. */
  readonly size?: 'row' | 'head';
  /** The word beside the shape; without it the name is for ears and for the tooltip. */
  readonly word?: boolean;
}

/** State is a shape, a word and a colour, never colour alone. */
export function HealthMark({ health, reason, of, size = 'row', word = false }: Props) {
  const t = useWords(commonWords);
  const state = healthWord(health, t);
  const name = [of, reason ? `${state}: ${reason}` : state].filter(Boolean).join(' · ');
  const looks = `health health-${health.toLowerCase()}`;
  const shape = <HealthShape health={health} pixels={size === 'head' ? 14 : 10} />;
  if (!word) {
    return (
      <span class={looks} data-tip={name} role="img" aria-label={name}>
        {shape}
      </span>
    );
  }
  return (
    <span class={looks} data-tip={reason ? name : undefined}>
      {shape}
      <span class="health-word">{state}</span>
      {reason ? <span class="unseen">: {reason}</span> : null}
    </span>
  );
}

/** The bare shape, for places that say the word themselves. */
export function HealthShape({ health, pixels = 10 }: { health: Health; pixels?: number }) {
  return (
    <svg
      class={`shape health-${health.toLowerCase()}`}
      width={pixels}
      height={pixels}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapeOf(health)}
    </svg>
  );
}

function shapeOf(health: Health) {
  switch (health) {
    case 'HEALTHY':
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />;
    case 'PROGRESSING':
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.2" />
          <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
        </>
      );
    case 'WARNING':
      return (
        <path
          d="M8 1.6 15.2 14H.8z"
          fill="currentColor"
          stroke="currentColor"
          stroke-width="1.4"
          stroke-linejoin="round"
        />
      );
    case 'CRITICAL':
      return <path d="M4.3.8h7.4L15.5 8l-3.8 7.2H4.3L.5 8z" fill="currentColor" />;
    case 'UNKNOWN':
      return (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke="currentColor"
          stroke-width="2.2"
          stroke-dasharray="3.4 2.9"
        />
      );
    case 'NONE':
      return <path d="M3.5 8h9" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />;
  }
}
