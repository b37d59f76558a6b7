import type { ViewerRole } from '#web/gql/graphql.ts';
import { createStore, useStore } from './store.ts';

/** What whoever looks may do; undefined before the first answer. */
export const viewerRole = createStore<ViewerRole | undefined>(undefined);

/** As todos name whoever looks. */
export const viewerName = createStore<string | undefined>(undefined);

/** What the one person on a laptop is called in what is stored; undefined where people have names. */
export const localName = createStore<string | undefined>(undefined);

/** Whether buttons that change something are offered; the server decides all the same. */
export function useMayEdit(): boolean {
  return useStore(viewerRole, (role) => role === 'EDITOR' || role === 'ADMIN');
}
