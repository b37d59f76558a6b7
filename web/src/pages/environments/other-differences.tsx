import type { EnvironmentDifferenceRowFragment } from '#web/gql/running/graphql.ts';
import { comparePath } from '#web/proto/compare-path.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** What besides the images is not the same, in few words. */
export function OtherDifferences({ row }: { readonly row: EnvironmentDifferenceRowFragment }) {
  const t = useWords(environmentWords);
  const { contract, settings, base, target } = row;
  const values = {
    REPLICAS: `${base?.workload.desired ?? 0} → ${target?.workload.desired ?? 0}`,
    AUTOSCALER: `${rangeOf(base?.workload.hpa)} → ${rangeOf(target?.workload.hpa)}`,
    RESOURCES: '',
  } as const;
  const words = { REPLICAS: t.replicas, AUTOSCALER: t.autoscaler, RESOURCES: t.resources } as const;
  return (
    <span class="other-differences small">
      {settings.map((setting) => (
        <span key={setting}>
          {words[setting]} <span class="quiet number">{values[setting]}</span>
        </span>
      ))}
      {contract === null || contract.drift === 'SAME' ? null : contract.source &&
        contract.from &&
        contract.to ? (
        <a href={comparePath({ source: contract.source, from: contract.from, to: contract.to })}>
          {t.protos(contract.revisions ?? 0)}
        </a>
      ) : (
        <span data-tip={`${contract.base} → ${contract.target}`}>{t.protosDiffer}</span>
      )}
    </span>
  );
}

const rangeOf = (hpa: { readonly min: number; readonly max: number } | null | undefined): string =>
  hpa ? `${hpa.min}–${hpa.max}` : '–';
