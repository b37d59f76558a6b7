import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Shorter lists are drawn whole. */
const VIRTUAL_FROM = 200;
const SPARE = 15;

/**
 * The rows to draw, as a half-open range: all of a short list, those near the window of a long one; and how high a row
 * is. All rows of a table are equally high.
 */
export function useVisibleRows(
  body: RefObject<HTMLElement | null>,
  count: number,
  virtualFrom = VIRTUAL_FROM,
): readonly [number, number, number] {
  const virtual = count >= virtualFrom;
  const [range, setRange] = useState<readonly [number, number, number]>([0, 60, 36]);
  useLayoutEffect(() => {
    if (!virtual) return;
    const measure = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const rowHeight = heightOfRows(body.current);
      const next = [...visibleRange(top, innerHeight, rowHeight, count), rowHeight] as const;
      setRange((old) => (old.every((part, index) => part === next[index]) ? old : next));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [virtual, count]);
  const [from, to, rowHeight] = range;
  return virtual ? [Math.min(from, count), Math.min(to, count), rowHeight] : [0, count, rowHeight];
}

/** Measured: phones have higher rows. */
export function heightOfRows(body: HTMLElement | null): number {
  return body?.querySelector('tr[data-row]')?.getBoundingClientRect().height || 36;
}

/** `top`: where the first row is, relative to the window. In steps of five rows, so that few scrolls draw. */
export function visibleRange(
  top: number,
  windowHeight: number,
  rowHeight: number,
  count: number,
): readonly [number, number] {
  const first = Math.floor(-top / rowHeight) - SPARE;
  const last = Math.ceil((windowHeight - top) / rowHeight) + SPARE;
  const step = (row: number) => Math.max(0, Math.min(count, row));
  return [step(Math.floor(first / 5) * 5), step(Math.ceil(last / 5) * 5)];
}
