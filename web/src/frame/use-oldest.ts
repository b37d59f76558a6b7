import { fedBy } from '#web/live/feeding.ts';
import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { usePath } from '#web/routing/location.ts';
import { findRoute } from './find-route.ts';

/** How old what is on the screen is. */
export interface Oldest {
  /** When its oldest source spoke (ISO); undefined when none did. */
  readonly at: string | undefined;
  /** Names of the clusters that feed it and are silent. */
  readonly silent: readonly string[];
  readonly of: 'clusters' | 'publications';
}

/** Undefined until the server first answered. */
export function useOldest(): Oldest | undefined {
  const path = usePath();
  const own = useStore(fedBy);
  const heard = useStore(catalogueVersion);
  if (heard === undefined) return undefined;
  const publications = { at: heard.oldestPublication ?? undefined, silent: [] };
  const facts = findRoute(path).route?.facts;
  const silent = heard.clusters.filter(({ stale }) => stale);
  // A verdict may rest on any cluster: while all report, what decides it is not told here.
  if (facts === 'verdicts' && silent.length > 0) {
    return { at: oldestOf(silent), silent: silent.map(({ name }) => name), of: 'clusters' };
  }
  if (facts !== 'clusters' || heard.clusters.length === 0) {
    return { ...publications, of: 'publications' };
  }
  const feeding = heard.clusters.filter(
    ({ name }) => own?.path !== path || own.clusters.includes(name),
  );
  if (feeding.length === 0) return { ...publications, of: 'publications' };
  return {
    at: oldestOf(feeding),
    silent: feeding.filter(({ stale }) => stale).map(({ name }) => name),
    of: 'clusters',
  };
}

const oldestOf = (clusters: readonly { readonly asOf: string }[]): string | undefined =>
  clusters.map(({ asOf }) => asOf).toSorted()[0];
