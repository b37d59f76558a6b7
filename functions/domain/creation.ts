import type { Change } from './change.ts';
import type { ServiceEntry } from './service.ts';

/** The creation of a service, which its entry remembers and its history does not repeat. */
export function creationOf(entry: ServiceEntry | undefined): Change | undefined {
  const created = entry?.created;
  if (entry === undefined || created === undefined) return undefined;
  const { serviceId } = entry;
  return {
    id: `created ${serviceId} ${created.at}`,
    kind: 'service-created',
    at: created.at,
    source: created.source,
    revision: created.revision,
    serviceId,
    subject: serviceId,
    summary: `${serviceId} was added.`,
  };
}
