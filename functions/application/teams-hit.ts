import type { HitService } from '#domain/impact/impact.ts';
import type { Catalogue } from './catalogue.ts';
import { type Team, teamsOf } from './teams-of.ts';

/** The teams that own these services, by name. */
export function teamsHit(
  catalogue: Catalogue,
  services: readonly Pick<HitService, 'serviceId'>[],
): readonly Team[] {
  const names = new Set(
    services.flatMap(({ serviceId }) => catalogue.services.get(serviceId)?.spec.teamName ?? []),
  );
  return [...names].sort().flatMap((name) => teamsOf(catalogue).get(name) ?? []);
}
