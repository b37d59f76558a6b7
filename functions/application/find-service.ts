import { createIdResolver } from '#domain/current-id.ts';
import type { Service } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';

const resolverOf = derive(['entries'], ({ entries }) => ({ currentId: createIdResolver(entries) }));

/** The present id behind an id that may be a former one. */
export const currentId = (
  catalogue: Pick<Catalogue, 'entries'>,
  serviceId: string,
): string | undefined => resolverOf(catalogue).currentId(serviceId);

/** A service by its id or one it had before. */
export function findService(catalogue: Catalogue, serviceId: string): Service | undefined {
  return catalogue.services.get(currentId(catalogue, serviceId) ?? '');
}
