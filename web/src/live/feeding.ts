import { useEffect } from 'preact/hooks';
import { usePath } from '#web/routing/location.ts';
import { createStore } from './store.ts';

/** Which clusters the page at a path is fed by, where these are not all. */
export const fedBy = createStore<
  { readonly path: string; readonly clusters: readonly string[] } | undefined
>(undefined);

/** Said by a page whose facts come from some clusters only. */
export function useFedBy(clusters: readonly string[]): void {
  const path = usePath();
  const key = clusters.join('\n');
  useEffect(() => fedBy.set({ path, clusters }), [path, key]);
}
