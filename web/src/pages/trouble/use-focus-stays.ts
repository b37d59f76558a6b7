import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusRow } from '#web/parts/use-row-keys.ts';

/** When the row that has the focus goes, the one that takes its place gets it; where none is left, the page does. */
export function useFocusStays(
  list: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: string }[],
): void {
  const held = useRef<{ readonly on: Element; readonly place: number } | undefined>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const row = list.current?.contains(target)
        ? target.closest('tbody')?.querySelector<HTMLElement>('tr[data-row]')
        : undefined;
      held.current = row ? { on: target, place: Number(row.dataset.row) } : undefined;
    };
    /** Left for nothing else, though it is still there. */
    const leave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const { on } = held.current ?? {};
        if (on === target && on?.isConnected && document.activeElement !== on)
          held.current = undefined;
      });
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  useLayoutEffect(() => {
    const { on, place = 0 } = held.current ?? {};
    if (on === undefined || on.isConnected || document.activeElement !== document.body) return;
    held.current = undefined;
    if (rows.length > 0) focusRow(list.current, Math.min(place, rows.length - 1));
    else document.getElementById('content')?.focus({ preventScroll: true });
  }, [rows]);
}
