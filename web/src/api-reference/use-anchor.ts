import { useHref } from '#web/routing/location.ts';

/** The anchor in the address, `""` without one. */
export function useAnchor(): string {
  const anchor = useHref().split('#')[1] ?? '';
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
