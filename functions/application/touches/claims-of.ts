import { derive } from '#application/derive.ts';
import { createOwnership } from '#domain/ownership.ts';

/** Who says or is said to serve an RPC service, also where none of several is its owner. */
export const claimsOf = derive(['organisation', 'services'], ({ organisation, services }) =>
  createOwnership(organisation, services.values()),
);
