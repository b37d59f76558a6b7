import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useHref } from '#web/routing/location.ts';
import { focusRow } from './use-row-keys.ts';

/** What the address names behind `#`; empty when nothing. */
export function useAnchorName(): string {
  const anchor = useHref().split('#')[1] ?? '';
  try {
    return decodeURIComponent(anchor);
  } catch {
    return '';
  }
}

/**
 * Brings the row that the address names into sight, with the focus on its link, once for each `arrival`. `place` is that
 * of the row, -1 while it is not there. What is held back is waited for.
 */
export function useNamedRow(
  body: RefObject<HTMLElement | null>,
  place: number,
  arrival: string,
): void {
  const arrived = useRef('');
  useEffect(() => {
    if (place < 0 || arrived.current === arrival) return;
    const until = Date.now() + MOST_MS;
    let frame = 0;
    const look = () => {
      const { current } = body;
      if (current?.checkVisibility({ visibilityProperty: true })) {
        arrived.current = arrival;
        focusRow(current, place, 'center');
      } else if (Date.now() < until) frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [arrival, place]);
}

const MOST_MS = 3_000;
