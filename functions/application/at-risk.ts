import type { HitService } from '#domain/impact/impact.ts';
import type { ServiceAtRisk, TeamAtRisk } from '#domain/review/contract-review.ts';
import type { Service } from '#domain/service.ts';
import type { Catalogue } from './catalogue.ts';
import { environmentsOf } from './environments-of.ts';
import { placesOf } from './placements-of.ts';
import { teamsHit } from './teams-hit.ts';

interface AtRisk {
  readonly services: readonly ServiceAtRisk[];
  readonly teams: readonly TeamAtRisk[];
}

/** Of services that are hit: whose they are, where to reach them, and in which protected environments they run. */
export function atRisk(catalogue: Catalogue, hit: readonly HitService[]): AtRisk {
  const ids = new Set(hit.map(({ serviceId }) => serviceId));
  return {
    services: hit.map((one) => ({
      ...one,
      teamName: catalogue.services.get(one.serviceId)?.spec.teamName ?? '',
      runsIn: protectedEnvironments(catalogue, one.serviceId),
    })),
    teams: teamsHit(catalogue, hit).map(({ name, services }) => {
      const own = services.filter(({ serviceId }) => ids.has(serviceId));
      const channel = channelOf([...own, ...services]);
      return {
        teamName: name,
        services: own.map(({ serviceId }) => serviceId),
        ...(channel === undefined ? {} : { channel }),
      };
    }),
  };
}

function protectedEnvironments(catalogue: Catalogue, serviceId: string): readonly string[] {
  const sites = placesOf(catalogue).sites.get(serviceId) ?? [];
  const running = new Set(
    sites.filter(({ workloads }) => workloads.length > 0).map(({ environment }) => environment),
  );
  return [...environmentsOf(catalogue).values()]
    .filter((environment) => environment.protected && running.has(environment.name))
    .map(({ name }) => name);
}

/** Where one asks rather than where alerts go. */
function channelOf(services: readonly Service[]): string | undefined {
  const slack = services.map(({ spec }) => spec.contact?.slack);
  const named = [
    ...slack.map((channels) => channels?.generalChannelId),
    ...slack.flatMap((channels) => Object.values(channels ?? {})),
  ];
  return named.find((channel) => channel !== undefined && channel !== '');
}
