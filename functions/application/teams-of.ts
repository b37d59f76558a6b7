import type { Service } from '#domain/service.ts';
import { derive } from './derive.ts';

export interface Team {
  readonly name: string;
  readonly services: readonly Service[];
}

/** Every team some spec names, by name and in its order. */
export const teamsOf = derive(['services'], (catalogue): ReadonlyMap<string, Team> => {
  const byName = Map.groupBy(catalogue.services.values(), ({ spec }) => spec.teamName);
  return new Map(
    [...byName]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, services]) => [name, { name, services }]),
  );
});
