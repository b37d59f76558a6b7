import { useEffect, useRef } from 'preact/hooks';

/** Reading on before one has to press: when the end comes within a window's height. */
export function useEndInSight(
  end: { readonly current: HTMLElement | null },
  on: boolean,
  act: () => Promise<void>,
): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on || !end.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void latest.current();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  });
}
