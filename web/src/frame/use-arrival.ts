import { useLayoutEffect, useRef } from 'preact/hooks';
import { pathOf } from '#web/routing/location.ts';

/**
 * What a browser does on arriving at a page, once it is drawn: to the anchor, or back to where one was, or to the top
 * with the focus on the content. A change of the query alone moves nothing.
 */
export function useArrival(href: string | undefined): void {
  const former = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (href === undefined || href === former.current) return;
    const first = former.current === undefined;
    const samePage = !first && pathOf(href) === pathOf(former.current ?? '');
    former.current = href;
    const anchor = href.split('#')[1];
    if (anchor) {
      whenThere(decodeURIComponent(anchor), (element) => {
        element.scrollIntoView();
        if (element instanceof HTMLElement && element.tabIndex === -1) {
          element.setAttribute('tabindex', '-1');
          element.focus({ preventScroll: true });
        }
      });
      return;
    }
    if (first || samePage) return;
    const { scroll } = (history.state ?? {}) as { scroll?: number };
    scrollTo(0, scroll ?? 0);
    document.querySelector('main')?.focus({ preventScroll: true });
  }, [href]);
}

/** Data may still be on its way: looks for two seconds. */
function whenThere(id: string, act: (element: Element) => void): void {
  const until = Date.now() + 2_000;
  const look = () => {
    const element = document.getElementById(id);
    if (element) act(element);
    else if (Date.now() < until) requestAnimationFrame(look);
  };
  look();
}
