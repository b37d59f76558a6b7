import { earliest } from './latest.ts';
import type { SiteHealth } from './site-health.ts';
import { countingFindings } from './workload.ts';

/** Since when a place is as bad as it is; undefined when no finding makes it so. */
export function badSince(
  { health, workloads }: Pick<SiteHealth, 'health' | 'workloads'>,
  now: string,
): string | undefined {
  const moments = workloads
    .flatMap((workload) => countingFindings(workload, now))
    .filter(({ severity }) => severity === health)
    .map(({ since }) => since);
  return earliest(moments, '') || undefined;
}
