import { markLate } from '#domain/late-facts.ts';
import { createMapper } from '#domain/mapping.ts';
import { indexMutes, markMuted } from '#domain/muted-findings.ts';
import type { Organisation } from '#domain/organisation.ts';
import {
  type PlacedNamespace,
  type Placements,
  placeNamespace,
  placeWorkloads,
} from '#domain/placements.ts';
import type { Service } from '#domain/service.ts';
import type { NamespaceHealth } from '#domain/workload.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';
import { environmentsOf } from './environments-of.ts';

/**
 * Which workloads belong to which service, and where; findings that somebody muted say so, and so does what rests on kinds
 * that were not listed of late.
 */
export const placementsOf = derive(
  ['organisation', 'services', 'clusters', 'mutes', 'late'],
  (catalogue): Placements => {
    const places = markLate(placesOf(catalogue), catalogue.late, catalogue.organisation);
    return markMuted(places, muteIndexOf(catalogue));
  },
);

/** The same for whoever doesn't look at findings. */
export const placesOf = derive(['organisation', 'services', 'clusters'], (catalogue) =>
  placerOf(catalogue).all(catalogue.clusters, [...environmentsOf(catalogue).keys()]),
);

/** The mutes of each service, expired ones among them until they are swept. */
export const muteIndexOf = derive(['mutes', 'services'], ({ mutes, services }) =>
  indexMutes(mutes, services),
);

/** One mapping: a namespace is placed once for as long as nothing changed in it, and so are all of them together. */
interface Placer {
  readonly all: (clusters: Catalogue['clusters'], environments: readonly string[]) => Placements;
}

const placerOf = derive(['organisation', 'services'], ({ organisation, services }): Placer => {
  const present = [...services.values()];
  const before = latest.get(organisation);
  const placer =
    before !== undefined && mapAlike(before.services, present)
      ? before.placer
      : createPlacer(organisation, present);
  latest.set(organisation, { services: present, placer });
  return placer;
});

const latest = new WeakMap<
  Organisation,
  { readonly services: readonly Service[]; readonly placer: Placer }
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

function createPlacer(organisation: Organisation, services: readonly Service[]): Placer {
  const mapper = createMapper(organisation, services);
  const known = new Map<string, WeakMap<NamespaceHealth, PlacedNamespace>>();
  const place = (cluster: string, namespace: NamespaceHealth): PlacedNamespace => {
    const placed = known.get(cluster) ?? new WeakMap<NamespaceHealth, PlacedNamespace>();
    known.set(cluster, placed);
    const found = placed.get(namespace) ?? placeNamespace(cluster, namespace, mapper);
    placed.set(namespace, found);
    return found;
  };
  // The environments follow from the organisation and the clusters.
  const whole = new WeakMap<Catalogue['clusters'], Placements>();
  return {
    all: (clusters, environments) => {
      const found = whole.get(clusters) ?? placeWorkloads(clusters.values(), place, environments);
      whole.set(clusters, found);
      return found;
    },
  };
}
