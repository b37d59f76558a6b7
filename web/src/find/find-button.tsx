import { Icon } from '#web/parts/icon.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Opens Find. */
export function FindButton() {
  const t = useWords(frameWords);
  return (
    <button type="button" class="find-button">
      <Icon name="search" size={14} />
      <span class="cut">{t.find}</span>
      <kbd>⌘K</kbd>
    </button>
  );
}
