import { HEALTHS, type Health } from '#domain/health.ts';
import type { Catalogue } from './catalogue.ts';
import { deriveAt, epochAt } from './epoch.ts';
import { judgementIn } from './health-at.ts';

export interface HealthCount {
  readonly health: Health;
  readonly count: number;
}

/** How many services of an environment are how well, worst first; what runs nowhere in it is not counted. */
export const countHealth = (
  catalogue: Catalogue,
  now: string,
  environment: string,
): readonly HealthCount[] => countsIn(catalogue, epochAt(catalogue, now)).get(environment) ?? [];

const countsIn = deriveAt([], (catalogue, epoch): ReadonlyMap<string, readonly HealthCount[]> => {
  const { healthOf } = judgementIn(catalogue, epoch);
  const counts = new Map<string, Map<Health, number>>();
  for (const serviceId of catalogue.services.keys()) {
    for (const [environment, health] of healthOf(serviceId).byEnvironment) {
      const known = counts.get(environment) ?? new Map<Health, number>();
      counts.set(environment, known.set(health, (known.get(health) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([environment, known]) => [
      environment,
      HEALTHS.flatMap((health) => {
        const count = known.get(health);
        return count === undefined ? [] : [{ health, count }];
      }),
    ]),
  );
});
