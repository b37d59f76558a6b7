import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Shorter lists are drawn whole. */
const VIRTUAL_FROM = 200;
const SPARE = 15;

/** The rows to draw, as a half-open range: all of a short list, those near the window of a long one. */
export function useVisibleRows(
  body: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): readonly [number, number] {
  const virtual = count >= VIRTUAL_FROM;
  const [range, setRange] = useState<readonly [number, number]>([0, 60]);
  useLayoutEffect(() => {
    if (!virtual) return;
    const measure = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = visibleRange(top, innerHeight, rowHeight, count);
      setRange((old) => (old[0] === next[0] && old[1] === next[1] ? old : next));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [virtual, count, rowHeight]);
  return virtual ? [Math.min(range[0], count), Math.min(range[1], count)] : [0, count];
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
