import { findEdges } from '#domain/edges.ts';
import { derive } from './derive.ts';
import { currentId } from './find-service.ts';
import { ownershipOf } from './ownership-of.ts';

/** Who depends on whom, as far as the specs say. */
export const edgesOf = derive(['organisation', 'entries', 'services', 'contracts'], (catalogue) =>
  findEdges({
    services: catalogue.services,
    currentId: (serviceId) => currentId(catalogue, serviceId),
    ownerOf: ownershipOf(catalogue).ownerOf,
  }),
);
