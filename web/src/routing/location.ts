import { createStore, useStore } from '#web/live/store.ts';
import { mayLeave } from './leave-guard.ts';

const current = createStore(hrefOf());

/** Path, query and anchor of the page as one string; every part of the state that matters is in it. */
export function useHref(): string {
  return useStore(current);
}

export function usePath(): string {
  return useStore(current, pathOf);
}

/** Without a trailing slash. */
export function pathOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  return path.replace(/\/+$/, '') || '/';
}

export function navigate(href: string, options: { readonly replace?: boolean } = {}): void {
  if (href === hrefOf()) return;
  if (pathOf(href) !== pathOf(hrefOf()) && !mayLeave()) return;
  if (options.replace) history.replaceState(history.state, '', href);
  else {
    history.replaceState({ scroll: scrollY, focus: focusedLink() }, '');
    history.pushState(null, '', href);
  }
  current.set(hrefOf());
}

/** Where the link leads that has the focus: whoever comes back goes on from it. */
const focusedLink = (): string | null => document.activeElement?.getAttribute('href') ?? null;

/** Follows the browser's own moves and takes plain clicks on links inside the page. Returns how to stop. */
export function followBrowser(): () => void {
  const onMove = () => {
    const held = current.get();
    if (pathOf(held) !== pathOf(hrefOf()) && !mayLeave()) history.pushState(null, '', held);
    else current.set(hrefOf());
  };
  history.scrollRestoration = 'manual';
  addEventListener('popstate', onMove);
  document.addEventListener('click', takeClick);
  return () => {
    removeEventListener('popstate', onMove);
    document.removeEventListener('click', takeClick);
  };
}

function takeClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? linkAt(event.target) : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return;
  // An anchor on this page: the browser scrolls and moves the focus itself.
  if (link.hash !== '' && link.pathname + link.search === location.pathname + location.search) {
    return;
  }
  if (/^\/(api|graphql|badge|session)(\/|$)/.test(link.pathname)) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

/** What lies above a row's own link, to be pointed at for its tooltip, leads where the row leads. */
function linkAt(target: Element): Element | null {
  const link = target.closest('a[href], button, label, summary');
  if (link) return link;
  return target.closest('[data-tip]')?.closest('tr, li')?.querySelector('a.row-link') ?? null;
}

function hrefOf(): string {
  return typeof location === 'undefined'
    ? '/'
    : location.pathname + location.search + location.hash;
}
