import type { RefObject } from 'preact';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { heightOfRows } from './use-visible-rows.ts';

/**
 * j and k move the focus from row to row; Enter then follows the row's link as any link. Past the last row, and while a
 * list of todos has the focus or comes first, the keys are left to others.
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, count: number, on: boolean): void {
  const move = (by: number) => {
    if (count === 0) return false;
    const here = document.activeElement?.closest('tr[data-row]');
    const current =
      here instanceof HTMLElement && body.current?.contains(here)
        ? Number(here.dataset.row)
        : undefined;
    if (current === undefined ? isAfterTodos(body.current) : current + by >= count) return false;
    const next =
      current === undefined
        ? by > 0
          ? 0
          : count - 1
        : Math.max(0, Math.min(count - 1, current + by));
    focusRow(body.current, next);
    return true;
  };
  useShortcut('j', () => move(1), on);
  useShortcut('k', () => move(-1), on);
}

function isAfterTodos(body: HTMLElement | null): boolean {
  if (document.activeElement?.closest('[data-todo]')) return true;
  const first = document.querySelector('[data-todo]');
  if (body === null || first === null) return false;
  return (first.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function focusRow(body: HTMLElement | null, row: number): void {
  if (!body) return;
  const drawn = body.querySelector<HTMLElement>(`tr[data-row="${row}"] .row-link`);
  if (drawn) {
    drawn.focus({ preventScroll: true });
    drawn.closest('tr')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const top = body.getBoundingClientRect().top + scrollY + row * heightOfRows(body);
  scrollTo({ top: top - innerHeight / 2 });
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      body.querySelector<HTMLElement>(`tr[data-row="${row}"] .row-link`)?.focus(),
    ),
  );
}
