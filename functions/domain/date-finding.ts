import { compact } from './compact.ts';
import { earlier, type HealthRule, type RawFinding } from './health-rule.ts';
import { plusSeconds } from './instant.ts';
import type { Finding } from './workload.ts';

/**
 * Since when a finding holds, and from when it counts. A beginning that Kubernetes tells is taken as it is; otherwise
 * the earliest one known is kept from snapshot to snapshot, so that a poll or a flapping detail never resets it.
 */
export function dateFinding(
  { id, holdSeconds = 0 }: Pick<HealthRule, 'id' | 'holdSeconds'>,
  raw: RawFinding,
  before: readonly Finding[],
  takenAt: string,
): Finding {
  const { severity, object, message, found, wanted, activeUntil } = raw;
  const since =
    raw.since ??
    earliest([earlier(before, id, object)?.since, raw.sinceAtLatest, takenAt]) ??
    takenAt;
  const held = plusSeconds(since, holdSeconds);
  return compact({
    rule: id,
    severity,
    message,
    found,
    wanted,
    object,
    since,
    activeFrom: raw.activeFrom !== undefined && raw.activeFrom > held ? raw.activeFrom : held,
    activeUntil,
  });
}

const earliest = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.filter((moment) => moment !== undefined).sort()[0];
