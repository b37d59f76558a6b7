import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '#web/parts/icon.tsx';
import { findWords } from '#web/words/find-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Id of the entry that Enter would open. */
  readonly active: string | undefined;
}

export function FindInput({ typed, onType, active }: Props) {
  const t = useWords(findWords);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <div class="find-head">
      <Icon name="search" />
      <input
        ref={input}
        class="find-input"
        type="text"
        role="combobox"
        aria-expanded={active !== undefined}
        aria-controls="find-list"
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-label={t.title}
        placeholder={t.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}
