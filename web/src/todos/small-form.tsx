import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { todoWords } from '#web/words/todo-words.ts';
import { useWords } from '#web/words/use-words.ts';
import '#web/mute/mute.css';

interface Props {
  readonly label: string;
  readonly submit: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** A few fields that open where they are needed; the first has the focus. Escape leads back; whatever closes it, the focus returns to the row it stands in. */
export function SmallForm(props: Props) {
  const { label, submit, ready, busy, onSubmit, onCancel, children } = props;
  const t = useWords(todoWords);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const opened = form.current;
    const row = opened?.closest('[data-todo]');
    opened?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !opened?.contains(activeElement)) return;
      row?.querySelector<HTMLElement>('[data-todo-toggle]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <form
      ref={form}
      class="mute-form todo-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <span class="row">
        <button type="submit" class="button primary" disabled={!ready || busy}>
          {submit}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </span>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A labelled line of text. */
export function TextField(
  props: FieldProps & { readonly maxLength?: number; readonly wide?: boolean },
) {
  const { label, value, onValue, maxLength = 1_000, wide } = props;
  return (
    <label class={wide ? 'mute-reason' : ''}>
      <span class="small quiet">{label}</span>
      <input
        class="text-input"
        value={value}
        maxLength={maxLength}
        autocomplete="off"
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}

/** A labelled day: 2027-03-31, or nothing. */
export function DayField(props: FieldProps & { readonly min?: string }) {
  const { label, value, onValue, min = '' } = props;
  return (
    <label>
      <span class="small quiet">{label}</span>
      <input
        class="picker"
        type="date"
        value={value}
        min={min}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}
