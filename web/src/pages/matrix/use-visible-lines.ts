import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { visibleRange } from '#web/parts/use-visible-rows.ts';

/** The lines near the window, as a half-open range; all are equally high (px). */
export function useVisibleLines(
  box: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): readonly [number, number] {
  const [range, setRange] = useState<readonly [number, number]>([0, 60]);
  useLayoutEffect(() => {
    const measure = () => {
      const top = box.current?.getBoundingClientRect().top ?? 0;
      const next = visibleRange(top, innerHeight, height, count);
      setRange((old) => (old[0] === next[0] && old[1] === next[1] ? old : next));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [count, height]);
  return [Math.min(range[0], count), Math.min(range[1], count)];
}
