import type { EnvironmentDifferenceRowFragment } from '#web/gql/running/graphql.ts';
import type { Spoken } from '#web/words/define-words.ts';
import type { environmentWords } from '#web/words/environment-words.ts';

/** What besides the images is not the same, a few words each. */
export function toldSettings(
  row: EnvironmentDifferenceRowFragment,
  t: Spoken<typeof environmentWords>,
): readonly string[] {
  const { base, target } = row;
  const told = {
    REPLICAS: `${t.replicas} ${base?.workload.desired ?? 0} → ${target?.workload.desired ?? 0}`,
    AUTOSCALER: `${t.autoscaler} ${rangeOf(base?.workload.hpa)} → ${rangeOf(target?.workload.hpa)}`,
    RESOURCES: amountsOf(row) ?? t.resources,
  } as const;
  return row.settings.map((setting) => told[setting]);
}

/** Of many the first is told. */
function amountsOf({ containers }: EnvironmentDifferenceRowFragment): string | undefined {
  const [first, ...more] = containers.flatMap(({ resources }) => resources);
  if (first === undefined) return undefined;
  const told = `${first.resource} ${first.base ?? '–'} → ${first.target ?? '–'}`;
  return more.length > 0 ? `${told} +${more.length}` : told;
}

const rangeOf = (hpa: { readonly min: number; readonly max: number } | null | undefined): string =>
  hpa ? `${hpa.min}–${hpa.max}` : '–';
