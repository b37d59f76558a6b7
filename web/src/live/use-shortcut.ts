import { useEffect, useRef } from 'preact/hooks';
import { shortcuts } from './preferences.ts';

/**
 * A single key, heard anywhere but where one types. Off when the person turned shortcuts off. Several parts of a page may
 * listen to the same key: one that answers false leaves it to the others.
 */
export function useShortcut(key: string, act: (event: KeyboardEvent) => unknown, on = true): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || !isForPage(event)) return;
      if (latest.current(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key, on]);
}

function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || shortcuts.get() === 'off') return false;
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  return (
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]',
    ) === null
  );
}
