import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Once something was done the button that was pressed may be gone, and the focus with it: then the form that is still
 * open has it, or the row.
 */
export function useFocusAfter(busy: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    const isOver = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (!isOver || document.activeElement !== document.body) return;
    const field = box.current?.querySelector<HTMLElement>('form input, form textarea');
    const toggle = box.current
      ?.closest('[data-todo]')
      ?.querySelector<HTMLElement>('[data-todo-toggle]');
    (field ?? toggle)?.focus({ preventScroll: true });
  }, [busy]);
  return box;
}
