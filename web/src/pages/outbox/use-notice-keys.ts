import type { RefObject } from 'preact';
import { useShortcut } from '#web/live/use-shortcut.ts';

/** j and k move from notice to notice; Enter then follows its link as any link. */
export function useNoticeKeys(list: RefObject<HTMLElement | null>): void {
  const move = (by: number) => {
    const titles = [...(list.current?.querySelectorAll<HTMLElement>('.notice-title a') ?? [])];
    if (titles.length === 0) return false;
    const card = document.activeElement?.closest('.notice');
    const here = titles.findIndex((title) => card?.contains(title));
    const next = here < 0 ? (by > 0 ? 0 : titles.length - 1) : here + by;
    const target = titles[Math.max(0, Math.min(titles.length - 1, next))];
    target?.focus({ preventScroll: true });
    target?.closest('.notice')?.scrollIntoView({ block: 'nearest' });
    return true;
  };
  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
}
