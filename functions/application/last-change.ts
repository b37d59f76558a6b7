import type { Change } from '#domain/change.ts';
import { creationOf } from '#domain/creation.ts';
import { latest } from '#domain/latest.ts';
import type { Service } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { placesOf } from './placements-of.ts';

/**
 * The newest change of a service as the catalogue tells it, so that a list of services costs no read: its spec, a
 * restoration or a rollout. Findings that come and go are not among them.
 */
export function lastChangeOf(catalogue: Catalogue, service: Service): Change {
  const known = lastChanges(catalogue);
  const found = known.get(service.serviceId) ?? findLastChange(catalogue, service);
  known.set(service.serviceId, found);
  return found;
}

const lastChanges = derive(
  ['stamp', 'organisation', 'entries', 'services', 'clusters'],
  () => new Map<string, Change>(),
);

/** When that was (ISO). */
export function lastMomentOf(
  catalogue: Pick<Catalogue, 'organisation' | 'services' | 'clusters'>,
  { serviceId, created, updated, restored }: Service,
): string {
  let last = latest([created.at, updated.at, restored?.at ?? '']);
  // Plain loops: this runs for all services.
  for (const { workloads } of placesOf(catalogue).sites.get(serviceId) ?? []) {
    for (const { rolledOutAt = '' } of workloads) if (rolledOutAt > last) last = rolledOutAt;
  }
  return last;
}

function findLastChange(catalogue: Catalogue, service: Service): Change {
  const candidates = [
    specChange(catalogue, service),
    ...restoration(service),
    ...rollouts(catalogue, service),
  ];
  return candidates.reduce((latest, change) => (change.at > latest.at ? change : latest));
}

function specChange(catalogue: Catalogue, { serviceId, created, updated }: Service): Change {
  const creation = creationOf(catalogue.entries.get(serviceId));
  if (creation && updated.at <= created.at) return creation;
  return {
    id: `updated ${serviceId} ${updated.at}`,
    kind: 'service-updated',
    at: updated.at,
    source: updated.source,
    revision: updated.revision,
    serviceId,
    subject: serviceId,
    summary: `The spec of ${serviceId} changed.`,
  };
}

function restoration({ serviceId, restored, claim }: Service): readonly Change[] {
  if (restored === undefined) return [];
  return [
    {
      id: `restored ${serviceId} ${restored.at}`,
      kind: 'service-restored',
      at: restored.at,
      source: claim.source,
      revision: claim.revision,
      serviceId,
      subject: serviceId,
      summary: `${restored.by} restored ${serviceId}.`,
    },
  ];
}

function rollouts(catalogue: Catalogue, { serviceId }: Service): readonly Change[] {
  const sites = placesOf(catalogue).sites.get(serviceId) ?? [];
  return sites.flatMap(({ environment, cluster, workloads }) =>
    workloads.flatMap(({ kind, name, images, rolledOutAt }) => {
      if (rolledOutAt === undefined) return [];
      const subject = `${environment} ${kind}/${name}`;
      return [
        {
          id: `rollout ${serviceId} ${subject} ${rolledOutAt}`,
          kind: 'rollout',
          at: rolledOutAt,
          source: cluster,
          revision: catalogue.stamp.clusters[cluster]?.takenAt ?? rolledOutAt,
          serviceId,
          subject,
          summary: `${kind}/${name} was rolled out in ${environment}.`,
          after: { images },
        } satisfies Change,
      ];
    }),
  );
}
