import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';

/** Silent clusters report no trouble: that none is known does not mean that there is none. */
export function useUnknownTrouble(critical: number | undefined): boolean {
  const clusters = useStore(catalogueVersion)?.clusters ?? [];
  const silent = clusters.filter(({ stale }) => stale).length;
  return silent > 0 && (silent === clusters.length || !critical);
}
