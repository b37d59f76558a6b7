import { useEffect, useRef, useState } from 'preact/hooks';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly value: string;
  readonly label: string;
  /** 200 ms after the last key, never in the middle of composing. */
  readonly onChange: (value: string) => void;
  /** `/` puts the cursor here. */
  readonly slash?: boolean;
}

/** Filters what is on the page. */
export function SearchBox({ value, label, onChange, slash = false }: Props) {
  const t = useWords(commonWords);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  if (told.current !== value) {
    // Changed from outside: Back, or a cleared filter.
    told.current = value;
    setTyped(value);
  }
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed]);
  useShortcut('/', () => input.current?.select(), slash);

  return (
    <div class="search-box">
      <Icon name="search" size={14} />
      <input
        ref={input}
        type="search"
        value={typed}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget, isComposing }) => {
          if (!isComposing) setTyped(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Escape') return;
          if (typed === '') event.currentTarget.blur();
          else setTyped('');
          event.preventDefault();
        }}
      />
      {typed === '' ? (
        slash ? (
          <kbd>/</kbd>
        ) : null
      ) : (
        <button
          type="button"
          class="icon-button small-button"
          aria-label={t.clear}
          onClick={() => {
            setTyped('');
            input.current?.focus();
          }}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
}
