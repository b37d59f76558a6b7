import { type ServiceRow, serviceRow } from '#domain/service-row.ts';
import { derive } from './derive.ts';
import { lastChangeOf } from './last-change.ts';
import { ownershipOf } from './ownership-of.ts';

/** One row a service, in the order of their ids. */
export const rowsOf = derive((catalogue): readonly ServiceRow[] =>
  [...catalogue.services.values()].map((service) => {
    const provided = ownershipOf(catalogue).ownedBy(service.serviceId);
    const rpcNames = [...new Set([...provided, ...(service.spec.grpc?.provides ?? [])])];
    return serviceRow(service, rpcNames, lastChangeOf(catalogue, service).at);
  }),
);

/** The rows of each team. */
export const rowsByTeam = derive(
  (catalogue): ReadonlyMap<string, readonly ServiceRow[]> =>
    Map.groupBy(rowsOf(catalogue), ({ team }) => team),
);
