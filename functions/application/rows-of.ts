import type { Service } from '#domain/service.ts';
import { serviceColumns } from '#domain/service-columns.ts';
import { type ServiceRow, serviceRow } from '#domain/service-row.ts';
import { derive } from './derive.ts';
import { lastMomentOf } from './last-change.ts';

/** One row a service, in the order of their ids. One of which nothing changed is the very same row. */
export const rowsOf = derive(
  ['organisation', 'services', 'clusters'],
  (catalogue): readonly ServiceRow[] =>
    Array.from(catalogue.services.values(), (service) => {
      const lastChangeAt = lastMomentOf(catalogue, service);
      const known = made.get(service);
      if (known?.lastChangeAt === lastChangeAt) return known;
      const row = serviceRow(service, lastChangeAt);
      made.set(service, row);
      return row;
    }),
);

const made = new WeakMap<Service, ServiceRow>();

/** The number of each row is its place in that order. */
export const columnsOf = derive(['organisation', 'services', 'clusters'], (catalogue) =>
  serviceColumns(rowsOf(catalogue)),
);
