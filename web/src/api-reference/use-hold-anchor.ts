import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAnchor } from './use-anchor.ts';

const FOR = 3_000;
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * What loads above the anchor pushes it away: for a moment after arriving it is brought back, until the reader's own
 * hand moves the page.
 */
export function useHoldAnchor(place: RefObject<Element | null>): void {
  const anchor = useAnchor();
  useEffect(() => {
    if (anchor === '' || !place.current) return;
    const observer = new ResizeObserver(() => {
      document.getElementById(anchor)?.scrollIntoView();
    });
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const hand of HANDS) removeEventListener(hand, stop);
    };
    const timer = setTimeout(stop, FOR);
    for (const hand of HANDS) addEventListener(hand, stop, { passive: true });
    observer.observe(place.current);
    return stop;
  }, [anchor]);
}
