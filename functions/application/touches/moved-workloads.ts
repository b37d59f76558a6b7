import type { Catalogue } from '#application/catalogue.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { createMapper } from '#domain/mapping.ts';
import type { Service } from '#domain/service.ts';
import { formerEnvironments, mayDiffer } from './told-spec.ts';

/**
 * Other services that lost workloads to a service or got them from it, because it came, went, was renamed or says
 * otherwise where it runs. Every workload is looked at, which most changes need not.
 */
export function movedWorkloads(event: HeardEvent, catalogue: Catalogue): readonly string[] {
  const { type, change } = event;
  if (type === 'service-updated' && !mayDiffer(change ?? {}, ['environments'])) return [];
  const present = [...catalogue.services.values()];
  const now = createMapper(catalogue.organisation, present);
  const before = servicesBefore(event, catalogue, present).map((services) =>
    createMapper(catalogue.organisation, services),
  );
  const moved = new Set<string>();
  for (const { name, namespaces } of catalogue.clusters.values())
    for (const workload of namespaces.flatMap(({ workloads }) => workloads)) {
      for (const mapper of before) {
        const [is, was] = [now(name, workload), mapper(name, workload)];
        if (is?.serviceId === was?.serviceId && is?.environment === was?.environment) continue;
        for (const one of [is, was]) if (one !== undefined) moved.add(one.serviceId);
      }
    }
  return [...moved];
}

/** Who there was before; more than one answer where the change leaves it open. */
function servicesBefore(
  { type, serviceId, change }: HeardEvent,
  { entries }: Catalogue,
  present: readonly Service[],
): readonly (readonly Service[])[] {
  const others = present.filter((one) => one.serviceId !== serviceId);
  const own = present.find((one) => one.serviceId === serviceId);
  switch (type) {
    case 'service-created':
    case 'service-restored':
      return [others];
    case 'service-removed': {
      const { removed, aliases = [] } = entries.get(serviceId ?? '') ?? {};
      const claim = removed?.claim;
      const [any] = present;
      if (claim === undefined || serviceId === undefined || any === undefined) return [others];
      return [[...others, { ...any, serviceId, spec: claim.spec, claim, aliases }]];
    }
    default: {
      if (own === undefined) return [others];
      const environments = formerEnvironments(own.spec.environments, change?.before, change?.after);
      const was = { ...own, spec: { ...own.spec, environments } };
      const former = change?.before?.serviceId;
      // It may have been there under its former id, or have been gone.
      return typeof former === 'string'
        ? [others, [...others, renamed(was, former)]]
        : [[...others, was]];
    }
  }
}

const renamed = (service: Service, former: string): Service => ({
  ...service,
  serviceId: former,
  aliases: service.aliases.filter((alias) => alias !== former),
});
