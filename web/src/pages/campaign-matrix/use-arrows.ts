import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
};

/** Arrows move to the next mark in a direction, over places without one; one mark is the stop for Tab. */
export function useArrows(box: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState<Cell>({ row: 0, column: 0 });
  const cellOf = (target: EventTarget | null): Cell | undefined => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    return found
      ? { row: Number(found.dataset.row), column: Number(found.dataset.column) }
      : undefined;
  };
  return {
    current,
    onFocus: ({ target }: FocusEvent) => {
      const cell = cellOf(target);
      if (cell) setCurrent(cell);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const from = cellOf(event.target);
      if (!step || !from || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      const marks = [...(box.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
      const distance = (mark: HTMLElement) => {
        const at = cellOf(mark) ?? from;
        const along = step.row === 0 ? at.column - from.column : at.row - from.row;
        const aside = step.row === 0 ? at.row - from.row : at.column - from.column;
        const ahead = along * (step.row + step.column);
        return aside === 0 && ahead > 0 ? ahead : Number.POSITIVE_INFINITY;
      };
      const next = marks.toSorted((a, b) => distance(a) - distance(b))[0];
      if (next && Number.isFinite(distance(next))) next.focus();
    },
  };
}
