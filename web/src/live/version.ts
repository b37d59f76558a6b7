import { client } from '#web/client.ts';
import { CatalogueVersionDocument, type CatalogueVersionQuery } from '#web/gql/graphql.ts';
import { present } from './clock.ts';
import { createStore, useStore } from './store.ts';

const EVERY = 5_000;

export type CatalogueVersion = CatalogueVersionQuery['catalogueVersion'] & {
  /** When this was heard (ms). */
  readonly at: number;
};

/** The state of the catalogue as last heard; undefined before the first answer. */
export const catalogueVersion = createStore<CatalogueVersion | undefined>(undefined);

/** Since when the server did not answer (ms); undefined while it does. */
export const unreachableSince = createStore<number | undefined>(undefined);

/** A visible tab asks every 5 seconds whether a reader would see something else. Returns how to stop. */
export function followVersion(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  const ask = async () => {
    if (asking || document.visibilityState === 'hidden') return;
    asking = true;
    clearTimeout(timer);
    await askVersion();
    asking = false;
    timer = setTimeout(ask, EVERY);
  };
  const onWake = () => void ask();
  document.addEventListener('visibilitychange', onWake);
  addEventListener('online', onWake);
  addEventListener('offline', onWake);
  onWake();
  return () => {
    clearTimeout(timer);
    asking = true;
    document.removeEventListener('visibilitychange', onWake);
    removeEventListener('online', onWake);
    removeEventListener('offline', onWake);
  };
}

/** Whether the server answers. Who failed meanwhile asks again when it does. */
export function useReachable(): boolean {
  return useStore(unreachableSince, (since) => since === undefined);
}

/** Asks at once: this page has just changed something. */
export async function askVersion(): Promise<void> {
  const { data, error } = await client
    .query(CatalogueVersionDocument.toString(), {}, { requestPolicy: 'network-only' })
    .toPromise();
  if (error?.networkError || !data) {
    if (unreachableSince.get() === undefined) unreachableSince.set(present());
    return;
  }
  unreachableSince.set(undefined);
  catalogueVersion.set({ ...data.catalogueVersion, at: present() });
}
