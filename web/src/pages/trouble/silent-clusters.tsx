import type { TroubleFacetsQuery } from '#web/gql/running/graphql.ts';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Where nothing is known any more: not wrong, but not right either. */
export function SilentClusters(props: {
  readonly clusters: TroubleFacetsQuery['trouble']['silent'];
}) {
  const t = useWords(troubleWords);
  if (props.clusters.length === 0) return null;
  return (
    <ul class="panel silent-clusters">
      {props.clusters.map(({ cluster, asOf, serviceCount }) => (
        <li key={cluster.name} class="line silent-cluster">
          <HealthMark health="UNKNOWN" size="head" />
          <a href={`/clusters/${encodeURIComponent(cluster.name)}`}>{cluster.name}</a>
          <span>{t.isSilent}</span>
          <Freshness asOf={asOf} stale cluster={cluster.name} />
          <span class="quiet line-end">{t.silentServices(formatCount(serviceCount))}</span>
        </li>
      ))}
    </ul>
  );
}
