import type { RefObject } from 'preact';
import { useShortcut } from '#web/live/use-shortcut.ts';

interface Grid {
  readonly services: number;
  /** Services on a line. */
  readonly columns: number;
  /** Of a line (px). */
  readonly height: number;
  readonly setCurrent: (cell: { readonly row: number; readonly column: number }) => void;
}

/**
 * One stop for Tab; arrows move from mark to mark, j and k from service to service; Enter follows the link. Column 0 is
 * the name. Returns what the grid does with a key.
 */
export function useGridKeys(
  box: RefObject<HTMLElement | null>,
  { services, columns, height, setCurrent }: Grid,
): (event: KeyboardEvent) => void {
  const go = (row: number, column: number) => {
    const target = Math.max(0, Math.min(services - 1, row));
    setCurrent({ row: target, column });
    focusCell(box.current, target, column, Math.floor(target / columns) * height);
  };
  const here = () => {
    const cell = document.activeElement?.closest('[data-cell]');
    return cell instanceof HTMLElement && box.current?.contains(cell)
      ? { row: Number(cell.dataset.service), column: Number(cell.dataset.cell) }
      : undefined;
  };
  const step = (by: number) => {
    const at = here();
    if (services > 0) go(at === undefined ? (by > 0 ? 0 : services - 1) : at.row + by, 0);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  return (event) => {
    const at = here();
    if (at === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    const cells = box.current?.querySelectorAll(`[data-service="${at.row}"]`).length ?? 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () =>
        at.column + 1 < cells
          ? go(at.row, at.column + 1)
          : go(at.row + 1, at.row + 1 < services ? 0 : at.column),
      ArrowLeft: () =>
        at.column > 0 ? go(at.row, at.column - 1) : go(at.row - 1, at.row > 0 ? cells - 1 : 0),
      ArrowDown: () => (at.row + columns < services ? go(at.row + columns, at.column) : undefined),
      ArrowUp: () => (at.row >= columns ? go(at.row - columns, at.column) : undefined),
      Home: () => go(at.row, 0),
      End: () => go(at.row, cells - 1),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
}

/** One that is far away is brought near first. */
function focusCell(box: HTMLElement | null, row: number, column: number, offset: number): void {
  if (!box) return;
  const find = () =>
    box.querySelector<HTMLElement>(`[data-service="${row}"][data-cell="${column}"]`);
  const drawn = find();
  if (drawn) {
    drawn.focus({ preventScroll: true });
    drawn.scrollIntoView({ block: 'nearest' });
    return;
  }
  scrollTo({ top: box.getBoundingClientRect().top + scrollY + offset - innerHeight / 2 });
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
