import type { EnvironmentDifferenceRowFragment } from '#web/gql/running/graphql.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ProtosApart } from './protos-apart.tsx';

/** What besides the images is not the same, in few words. */
export function OtherDifferences({ row }: { readonly row: EnvironmentDifferenceRowFragment }) {
  const t = useWords(environmentWords);
  const { contract, settings, base, target } = row;
  const values = {
    REPLICAS: `${base?.workload.desired ?? 0} → ${target?.workload.desired ?? 0}`,
    AUTOSCALER: `${rangeOf(base?.workload.hpa)} → ${rangeOf(target?.workload.hpa)}`,
    RESOURCES: amountsOf(row),
  } as const;
  const words = { REPLICAS: t.replicas, AUTOSCALER: t.autoscaler, RESOURCES: t.resources } as const;
  const told = settings.map((setting) => `${words[setting]} ${values[setting]}`);
  return (
    <span class="other-differences small">
      {told.length === 0 ? null : (
        <span class="cut" data-tip={told.join('\n')}>
          {told.join(', ')}
        </span>
      )}
      {contract ? <ProtosApart contract={contract} /> : null}
    </span>
  );
}

/** Of many the first is told. */
function amountsOf({ containers }: EnvironmentDifferenceRowFragment): string {
  const [first, ...more] = containers.flatMap(({ resources }) => resources);
  if (first === undefined) return '';
  const told = `${first.resource} ${first.base ?? '–'} → ${first.target ?? '–'}`;
  return more.length > 0 ? `${told} …` : told;
}

const rangeOf = (hpa: { readonly min: number; readonly max: number } | null | undefined): string =>
  hpa ? `${hpa.min}–${hpa.max}` : '–';
