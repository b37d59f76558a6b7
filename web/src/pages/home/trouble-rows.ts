import type { Health, TroubledServiceFragment } from '#web/gql/graphql.ts';
import { HEALTHS } from '#web/words/health-words.ts';

export interface Trouble {
  readonly key: string;
  readonly serviceId: string;
  readonly team: string;
  readonly environment: string;
  readonly health: Health;
  readonly reason: string | null;
  /** Since when its worst findings hold; undefined when none says so. */
  readonly since: string | undefined;
}

/** One row for each place where a service is critical or has a warning: worst first, protected environments before others, then what lasts longest: the order of the page of trouble. */
export function troubleRows(services: readonly TroubledServiceFragment[]): readonly Trouble[] {
  return services
    .flatMap((service) =>
      service.environments
        .filter(({ health }) => health === 'CRITICAL' || health === 'WARNING')
        .map((place, index) => ({
          guarded: place.environment.protected,
          key: `${service.id} ${place.environment.name} ${index}`,
          serviceId: service.serviceId,
          team: service.team.name,
          environment: place.environment.name,
          health: place.health,
          reason: place.reason,
          since: sinceOf(place),
        })),
    )
    .toSorted(
      (a, b) =>
        HEALTHS.indexOf(a.health) - HEALTHS.indexOf(b.health) ||
        Number(b.guarded) - Number(a.guarded) ||
        (a.since ?? '~').localeCompare(b.since ?? '~') ||
        a.serviceId.localeCompare(b.serviceId),
    );
}

/** The first of the findings that make it as bad as it is. */
function sinceOf(place: TroubledServiceFragment['environments'][number]): string | undefined {
  const findings = place.workloads.flatMap((workload) => workload.findings);
  const worst = findings.filter(({ severity }) => severity === place.health);
  return (worst.length > 0 ? worst : findings).map(({ since }) => since).toSorted()[0];
}
