import type { Health, MatrixRowFragment } from '#web/gql/running/graphql.ts';
import { worstHealth } from '#web/words/health-words.ts';

type Place = MatrixRowFragment['environments'][number];

/** A service in an environment: the worst of the places where it runs there. */
export interface MatrixCell {
  readonly health: Health;
  readonly place: Place;
  /** One of its clusters is silent. */
  readonly silent: boolean;
  /** Findings that somebody muted, in all of these places. */
  readonly muted: number;
}

/** Undefined where it does not run. */
export function cellOf(
  { environments }: MatrixRowFragment,
  environment: string,
): MatrixCell | undefined {
  const there = environments.filter((one) => one.environment.name === environment);
  const health = worstHealth(there.map((one) => one.health));
  const place = there.find((one) => one.health === health);
  const muted = there.reduce((sum, { mutedCount }) => sum + mutedCount, 0);
  return place && { health, place, silent: there.some(({ stale }) => stale), muted };
}
