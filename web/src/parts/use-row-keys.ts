import type { RefObject } from 'preact';
import { useShortcut } from '#web/live/use-shortcut.ts';
import { heightOfRows } from './use-visible-rows.ts';

/** j and k move the focus from row to row; Enter then follows the row's link as any link. */
export function useRowKeys(body: RefObject<HTMLElement | null>, count: number, on: boolean): void {
  const move = (by: number) => {
    if (count === 0) return;
    const here = document.activeElement?.closest('tr[data-row]');
    const current =
      here instanceof HTMLElement && body.current?.contains(here)
        ? Number(here.dataset.row)
        : undefined;
    const next =
      current === undefined
        ? by > 0
          ? 0
          : count - 1
        : Math.max(0, Math.min(count - 1, current + by));
    focusRow(body.current, next);
  };
  useShortcut('j', () => move(1), on);
  useShortcut('k', () => move(-1), on);
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
