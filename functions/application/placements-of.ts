import { createMapper } from '#domain/mapping.ts';
import type { Organisation } from '#domain/organisation.ts';
import { type PlacedNamespace, placeNamespace, placeWorkloads } from '#domain/placements.ts';
import type { Service } from '#domain/service.ts';
import type { NamespaceHealth } from '#domain/workload.ts';
import { derive } from './derive.ts';
import { environmentsOf } from './environments-of.ts';

type Place = (cluster: string, namespace: NamespaceHealth) => PlacedNamespace;

/** Which workloads belong to which service, and where. */
export const placementsOf = derive(['organisation', 'services', 'clusters'], (catalogue) =>
  placeWorkloads(catalogue.clusters.values(), placeOf(catalogue).place, [
    ...environmentsOf(catalogue).keys(),
  ]),
);

/** A namespace is placed once for as long as nothing changed in it, nor in what the mapping looks at. */
const placeOf = derive(
  ['organisation', 'services'],
  ({ organisation, services }): { readonly place: Place } => {
    const present = [...services.values()];
    const before = latest.get(organisation);
    const place =
      before !== undefined && mapAlike(before.services, present)
        ? before.place
        : createPlace(organisation, present);
    latest.set(organisation, { services: present, place });
    return { place };
  },
);

const latest = new WeakMap<
  Organisation,
  { readonly services: readonly Service[]; readonly place: Place }
>();

/** True when a mapping can't tell them apart: most changes of a spec concern other things. */
const mapAlike = (left: readonly Service[], right: readonly Service[]): boolean =>
  left.length === right.length &&
  left.every((service, index) => {
    const other = right[index];
    return (
      service === other ||
      (service.serviceId === other?.serviceId && mappedText(service) === mappedText(other))
    );
  });

/** What a mapping looks at besides the id. */
const mappedText = ({ aliases, spec }: Service): string =>
  JSON.stringify([aliases, spec.environments]);

function createPlace(organisation: Organisation, services: readonly Service[]): Place {
  const mapper = createMapper(organisation, services);
  const known = new Map<string, WeakMap<NamespaceHealth, PlacedNamespace>>();
  return (cluster, namespace) => {
    const placed = known.get(cluster) ?? new WeakMap<NamespaceHealth, PlacedNamespace>();
    known.set(cluster, placed);
    const found = placed.get(namespace) ?? placeNamespace(cluster, namespace, mapper);
    placed.set(namespace, found);
    return found;
  };
}
