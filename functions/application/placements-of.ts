import { createMapper } from '#domain/mapping.ts';
import { placeWorkloads } from '#domain/placements.ts';
import { derive } from './derive.ts';
import { environmentsOf } from './environments-of.ts';

/** Which workloads belong to which service, and where. */
export const placementsOf = derive((catalogue) =>
  placeWorkloads(
    catalogue.clusters.values(),
    createMapper(catalogue.organisation, catalogue.services.values()),
    [...environmentsOf(catalogue).keys()],
  ),
);
