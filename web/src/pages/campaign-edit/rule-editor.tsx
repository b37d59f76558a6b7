import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FACT_NAMES, ruleTokens } from '#web/campaigns/rule-tokens.ts';
import type { RuleFaultFragment } from '#web/gql/campaigns/graphql.ts';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { CompletionList } from './completion-list.tsx';
import { markFaults } from './mark-faults.ts';
import { useCompletions } from './use-completions.ts';
import '#web/campaigns/rule-text.css';
import './rule-editor.css';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly faults: readonly RuleFaultFragment[];
  readonly describedBy: string;
  readonly onChange: (rule: string) => void;
}

/**
 * A text area over its own coloured text. While one writes it offers what may stand there: arrows choose, Enter or Tab
 * takes, Escape closes; with nothing offered all keys are those of any text area.
 */
export function RuleEditor({ id, value, faults, describedBy, onChange }: Props) {
  const t = useWords(campaignEditWords);
  const list = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLPreElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const [cursor, setCursor] = useState<number | undefined>(undefined);
  const taking = useRef(false);
  const { options, active, ask, move, close } = useCompletions();
  const isOpen = options.length > 0;
  // The word that is being completed is not wrong yet.
  const [word] = options;
  const told = word ? faults.filter(({ from, to }) => to < word.from || from > word.to) : faults;

  useLayoutEffect(() => {
    if (isOpen) setPlace(placeOf(mirror.current, options[0]?.from ?? 0));
  }, [options]);
  useEffect(() => {
    if (cursor === undefined) return;
    input.current?.setSelectionRange(cursor, cursor);
    setCursor(undefined);
  }, [cursor]);

  const take = (index: number) => {
    const chosen = options[index];
    if (!chosen) return;
    close();
    input.current?.focus();
    // What is written already stays, so that whoever undoes this goes on behind it.
    const written = value.slice(chosen.from, chosen.to);
    const kept = chosen.insert.startsWith(written) ? written.length : 0;
    input.current?.setSelectionRange(chosen.from + kept, chosen.to);
    taking.current = true;
    // As if by hand, so that it can be undone; where the browser does not do that, set.
    const isWritten = document.execCommand('insertText', false, chosen.insert.slice(kept));
    taking.current = false;
    if (isWritten) return;
    onChange(value.slice(0, chosen.from) + chosen.insert + value.slice(chosen.to));
    setCursor(chosen.from + chosen.insert.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { key, ctrlKey, altKey } = event;
    // Ctrl and space switch languages on a Mac.
    const isAsked = (key === ' ' && ctrlKey) || (key === 'ArrowDown' && altKey);
    const keys: Readonly<Record<string, () => void>> = isOpen
      ? {
          ArrowDown: () => move(1),
          ArrowUp: () => move(-1),
          Enter: () => take(active),
          Tab: () => take(active),
          Escape: close,
        }
      : {};
    const wanted = isAsked
      ? () => void ask(value, input.current?.selectionStart ?? value.length)
      : keys[key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    wanted();
  };
  return (
    <div class={told.length > 0 ? 'rule-editor wrong' : 'rule-editor'}>
      <pre ref={mirror} class="rule-mirror" aria-hidden="true">
        {markFaults(ruleTokens(value, FACT_NAMES), told).map(({ kind, text, wrong }, index) => (
          <span key={index} class={`rule-${kind}${wrong ? ' rule-wrong' : ''}`}>
            {text}
          </span>
        ))}
        {'\n'}
      </pre>
      <textarea
        ref={input}
        id={id}
        class="rule-input"
        value={value}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${active}` : undefined}
        aria-invalid={told.length > 0}
        aria-describedby={describedBy}
        onInput={({ currentTarget }) => {
          onChange(currentTarget.value);
          const offset = currentTarget.selectionStart;
          if (!taking.current && isWriting(currentTarget.value.slice(0, offset))) {
            void ask(currentTarget.value, offset);
          } else close();
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen ? (
        <CompletionList
          id={list}
          label={t.suggestions(options.length)}
          options={options}
          active={active}
          place={place}
          fault={told[0]?.message}
          onTake={take}
        />
      ) : null}
      <span class="unseen" role="status">
        {isOpen ? t.suggestions(options.length) : ''}
      </span>
    </div>
  );
}

/** A name, or what follows a dot; a number is neither. */
const isWriting = (before: string): boolean =>
  /(?:^|[^\w.])[A-Za-z_]\w*$|[A-Za-z_)\]"'}]\w*\.\w*$/.test(before);

/** Px; a narrower editor makes it narrower. */
const LIST_WIDTH = 420;

/** Where a character of the text stands (px), below it; further left where the list would stick out. */
function placeOf(mirror: HTMLElement | null, offset: number): { left: number; top: number } {
  if (!mirror) return { left: 0, top: 0 };
  const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left > length) {
      left -= length;
      continue;
    }
    range.setStart(node, left);
    range.collapse(true);
    break;
  }
  const box = mirror.getBoundingClientRect();
  const at = range.getClientRects()[0] ?? box;
  const room = Math.max(0, box.width - LIST_WIDTH);
  return { left: Math.min(at.left - box.left, room), top: at.top - box.top + 24 };
}
