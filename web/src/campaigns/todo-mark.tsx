import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { TodoState } from './todo-state.ts';
import './todo-mark.css';

interface Props {
  readonly state: TodoState;
  /** The word beside the shape; without it the word is for ears and for the tooltip. */
  readonly word?: boolean;
}

/** Where a todo stands: a shape, a word and a colour. */
export function TodoMark({ state, word = true }: Props) {
  const t = useWords(campaignWords);
  if (word) {
    return (
      <span class="todo-mark">
        <TodoShape state={state} /> {t[state]}
      </span>
    );
  }
  return (
    <span class="todo-mark" role="img" aria-label={t[state]} data-tip={t[state]}>
      <TodoShape state={state} />
    </span>
  );
}

/** The bare shape, for places that say the word themselves. */
export function TodoShape({ state, pixels = 12 }: { state: TodoState; pixels?: number }) {
  return (
    <svg
      class={`shape todo-${state.toLowerCase()}`}
      width={pixels}
      height={pixels}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: TodoState) {
  switch (state) {
    case 'SATISFIED':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
          <path class="on-mark" d="M4.8 8.3 7 10.5l4.2-4.7" />
        </>
      );
    case 'OPEN':
      return <circle cx="8" cy="8" r="6" />;
    case 'REGRESSED':
      return (
        <>
          <path d="M4.3.8h7.4L15.5 8l-3.8 7.2H4.3L.5 8z" fill="currentColor" stroke="none" />
          <path class="on-mark" d="M6.5 4.5 4.5 6.5l2 2M4.8 6.5h4a2.3 2.3 0 0 1 0 4.6H7" />
        </>
      );
    case 'CANNOT_TELL':
      return <circle cx="8" cy="8" r="6" stroke-dasharray="3.4 2.9" stroke-linecap="butt" />;
    case 'WAIVED':
      return (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M6.3 6v4M9.7 6v4" />
        </>
      );
    case 'NOT_APPLICABLE':
      return <path d="M3.5 8h9" />;
  }
}
