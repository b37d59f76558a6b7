import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface SilentLine {
  readonly environment: string;
  readonly cluster: string;
  readonly asOf: string;
}

/** Where nothing is known any more, in the order of the environments. */
export function useSilentLines(environments: readonly string[]): readonly SilentLine[] {
  const clusters = useStore(catalogueVersion)?.clusters ?? [];
  return environments.flatMap((environment) =>
    clusters
      .filter((one) => one.stale && one.environments.includes(environment))
      .map(({ name, asOf }) => ({ environment, cluster: name, asOf })),
  );
}

/** Before what is wrong stands what nobody knows. */
export function SilentLines({ lines }: { readonly lines: readonly SilentLine[] }) {
  const t = useWords(troubleWords);
  if (lines.length === 0) return null;
  return (
    <ul class="lines silent-lines">
      {lines.map(({ environment, cluster, asOf }) => (
        <li key={`${environment} ${cluster}`} class="line">
          <HealthMark health="UNKNOWN" of={environment} />
          <a class="row-link" href={`/clusters/${encodeURIComponent(cluster)}`}>
            {environment}
          </a>
          <span class="cut">
            {cluster} {t.isSilent}
          </span>
          <span class="line-end">
            <Freshness asOf={asOf} stale cluster={cluster} />
          </span>
        </li>
      ))}
    </ul>
  );
}
