import type { Catalogue } from '#application/catalogue.ts';
import { clustersOf } from '#application/environments-of.ts';
import { placementsOf } from '#application/placements-of.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { type Touch, touch } from './touch.ts';

/** A workload of one service; where it went to another one, the change tells whose it was. */
export function touchedByWorkload({ serviceId, change }: HeardEvent): readonly Touch[] {
  const former = change?.before?.serviceId;
  const services = [serviceId, typeof former === 'string' ? former : undefined];
  return [touch(services, 'workloads', 'environments', 'findings')];
}

/** Of a cluster: whoever runs in it, and whoever runs nowhere, of whom nobody knows whether he does. */
export function touchedBySilence({ source }: HeardEvent, catalogue: Catalogue): readonly Touch[] {
  if (!clustersOf(catalogue).has(source)) return [];
  const { sites } = placementsOf(catalogue);
  const concerned = [...catalogue.services.keys()].filter((serviceId) => {
    const own = sites.get(serviceId) ?? [];
    return own.length === 0 || own.some(({ cluster }) => cluster === source);
  });
  return [touch(concerned, 'workloads', 'environments', 'findings')];
}
