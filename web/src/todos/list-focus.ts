import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { rowBeside } from '#web/parts/use-row-keys.ts';

/** The todo in whose row the focus is. */
export function todoInFocus(list: HTMLElement | null): string | undefined {
  const row = document.activeElement?.closest('[data-todo]');
  return row instanceof HTMLElement && list?.contains(row) ? row.dataset.todo : undefined;
}

/** Where j and k stop: the todos, and for those that are folded away what unfolds them. */
const STOPS = '[data-todo-toggle], details:has([data-todo-toggle]) > summary';

/**
 * From the last row of a list on to the first of the next one, as they stand on the page; a table that has the focus
 * keeps it up to its last row. One list answers for all: the one that has the focus, or the first while none has; the
 * others answer false.
 */
export function focusBy(list: HTMLElement | null, by: number): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  const inTable = document.activeElement?.closest<HTMLElement>('tr[data-row]');
  if (inTable && !rowBeside(inTable, by)?.matches('[data-todo]')) return false;
  const row = document.activeElement?.closest<HTMLElement>('[data-todo]');
  if (row && rowBeside(row, by)?.matches('tr[data-row]')) return false;
  const here = all.findIndex((stop) => stop === document.activeElement || row?.contains(stop));
  const answering = all[Math.max(here, 0)];
  if (answering === undefined || !answersFor(list, answering)) return false;
  const target = all[nextOf(here, by, all.length)];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** A group that is unfolded is gone through row by row, unless one stands on its head. */
const isStop = (element: HTMLElement): boolean =>
  element.checkVisibility() &&
  (element === document.activeElement ||
    element.closest('details')?.open !== true ||
    element.matches('[data-todo-toggle]'));

const answersFor = (list: HTMLElement | null, stop: HTMLElement): boolean =>
  list?.contains(stop) === true ||
  (stop.matches('summary') && list !== null && stop.parentElement?.contains(list) === true);

/** Where a row that had the focus went away, the one that took its place has it; after the last one, see `focusElsewhere`. */
export function useFocusKept(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
): { readonly onFocusIn: () => void } {
  const last = useRef<{ readonly id: string; readonly place: number } | undefined>(undefined);
  useEffect(() => {
    const { id, place } = last.current ?? {};
    if (id === undefined || place === undefined || ids.includes(id)) return;
    last.current = undefined;
    const toggles = list.current?.querySelectorAll<HTMLElement>('[data-todo-toggle]');
    if (document.activeElement !== document.body || !toggles?.length) return;
    const next = toggles[Math.min(place, toggles.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  }, [ids.join(' ')]);
  useEffect(() => {
    const { pathname } = location;
    return () => {
      const { id } = last.current ?? {};
      if (id === undefined) return;
      requestAnimationFrame(() => {
        if (location.pathname === pathname) focusElsewhere(id);
      });
    };
  }, []);
  return {
    onFocusIn: () => {
      const id = todoInFocus(list.current);
      const place = id === undefined ? -1 : ids.indexOf(id);
      // A row that is about to go gets the focus back from its form.
      if (id !== undefined && place >= 0) last.current = { id, place };
    },
  };
}

/** The list of a todo went away with the focus: then the todo has it where it stands now, or else the first that is seen. */
function focusElsewhere(id: string): void {
  if (document.activeElement !== document.body) return;
  const seen = [
    ...document.querySelectorAll<HTMLElement>('[data-todo-toggle], main details > summary'),
  ].filter((element) => element.checkVisibility());
  const same = seen.find(({ dataset }) => dataset.todoToggle === id);
  (same ?? seen[0])?.focus({ preventScroll: true });
}

/** The place to go to of so many; -1 stands for none yet. */
export function nextOf(here: number, by: number, count: number): number {
  if (here < 0) return by > 0 ? 0 : count - 1;
  return Math.max(0, Math.min(count - 1, here + by));
}
