import { findWords } from '#web/words/find-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** The keys. */
export function FindFoot() {
  const t = useWords(findWords);
  return (
    <p class="find-foot">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t.move}
      </span>
      <span>
        <kbd>Enter</kbd> {t.open}
      </span>
      <span>
        <kbd>Tab</kbd> {t.narrow}
      </span>
      <span>
        <kbd>&gt;</kbd> {t.actions}
      </span>
      <span>
        <kbd>Esc</kbd> {t.leave}
      </span>
    </p>
  );
}
