import type { ServiceHeadQuery } from '#web/gql/graphql.ts';

/** What every tab of a service knows. */
export type ServiceFacts = NonNullable<ServiceHeadQuery['service']>;
export type EnvironmentFacts = ServiceFacts['environments'][number];

/** Where people ask before they touch it comes first; else as the organisation lists them. */
export function inOrder(environments: readonly EnvironmentFacts[]): readonly EnvironmentFacts[] {
  return environments.toSorted(
    (a, b) => Number(b.environment.protected) - Number(a.environment.protected),
  );
}

/** An environment may run in several clusters: `production @ gke-prod` is one of them. */
export function placeOf({ environment, cluster }: EnvironmentFacts): string {
  return `${environment.name} @ ${cluster.name}`;
}
