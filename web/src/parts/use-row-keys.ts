import type { RefObject } from 'preact';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { heightOfRows } from './use-visible-rows.ts';

/**
 * j and k move the focus from row to row, and from the last of a table or list of todos to the first of the next one; Enter
 * then follows the row's link as any link. While nothing has the focus and a list of todos comes first, it has the keys.
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, count: number, on: boolean): void {
  const move = (by: number) => {
    if (count === 0) return false;
    const here = document.activeElement?.closest<HTMLElement>(ROW_OR_TODO);
    if (here && !body.current?.contains(here)) {
      if (!body.current?.contains(rowBeside(here, by) ?? null)) return false;
      focusRow(body.current, by > 0 ? 0 : count - 1);
      return true;
    }
    const current = here ? Number(here.dataset.row) : undefined;
    if (current === undefined ? isAfterTodos(body.current) : current + by >= count) return false;
    if (here && current === 0 && by < 0 && rowBeside(here, by)) return false;
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

const ROW_OR_TODO = 'tr[data-row], [data-todo]';

/**
 * The next row of a table or list of todos on the page, passing over what is folded away; undefined while the table itself
 * has more that is not drawn.
 */
export function rowBeside(here: HTMLElement, by: number): HTMLElement | undefined {
  const space = by > 0 ? '.table-space:last-child' : '.table-space:first-child';
  if (here.closest('table')?.querySelector(space)) return undefined;
  const all = [...document.querySelectorAll<HTMLElement>(ROW_OR_TODO)].filter(
    (row) => row === here || row.checkVisibility(),
  );
  return all[all.indexOf(here) + by];
}

function isAfterTodos(body: HTMLElement | null): boolean {
  if (document.activeElement?.closest('[data-todo]')) return true;
  const first = document.querySelector('[data-todo]');
  if (body === null || first === null) return false;
  return (first.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Also one that is far away and not drawn yet. */
export function focusRow(
  body: HTMLElement | null,
  row: number,
  block: ScrollLogicalPosition = 'nearest',
): void {
  if (!body) return;
  const find = () => body.querySelector<HTMLElement>(`tr[data-row="${row}"] .row-link`);
  const drawn = find();
  if (drawn) {
    drawn.focus({ preventScroll: true });
    drawn.closest('tr')?.scrollIntoView({ block });
    return;
  }
  const top = body.getBoundingClientRect().top + scrollY + row * heightOfRows(body);
  scrollTo({ top: top - innerHeight / 2 });
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
