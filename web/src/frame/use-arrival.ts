import { useLayoutEffect, useRef } from 'preact/hooks';
import { pathOf } from '#web/routing/location.ts';

/**
 * What a browser does on arriving at a page, once it is drawn: to the anchor, or back to where one was and to the link one
 * left by, or to the top with the focus on the content. A change of the query alone moves nothing.
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
      whenThere(byId(decodeURIComponent(anchor)), (element) => {
        element.scrollIntoView();
        if (element instanceof HTMLElement && element.tabIndex === -1) {
          element.setAttribute('tabindex', '-1');
          element.focus({ preventScroll: true });
        }
      });
      return;
    }
    if (first || samePage) return;
    const { scroll, focus } = (history.state ?? {}) as { scroll?: number; focus?: string | null };
    scrollTo(0, scroll ?? 0);
    const main = document.querySelector('main');
    main?.focus({ preventScroll: true });
    if (!focus) return;
    whenThere(
      () => main?.querySelector(`a[href="${CSS.escape(focus)}"]`) ?? null,
      (link) => {
        const moved = document.activeElement !== main;
        if (!moved && link instanceof HTMLElement) link.focus({ preventScroll: true });
      },
    );
  }, [href]);
}

/** What is held back stands nowhere yet. */
const byId = (id: string) => () => {
  const element = document.getElementById(id);
  return element?.closest('.held-back') ? null : element;
};

/** Data may still be on its way: looks for two seconds. */
function whenThere(find: () => Element | null, act: (element: Element) => void): void {
  const until = Date.now() + 2_000;
  const look = () => {
    const element = find();
    if (element) act(element);
    else if (Date.now() < until) requestAnimationFrame(look);
  };
  look();
}
