import { compact } from './compact.ts';
import { beginning } from './finding-memory.ts';
import type { HealthRule, RawFinding } from './health-rule.ts';
import { plusSeconds } from './instant.ts';
import type { Finding } from './workload.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/**
 * Since when a finding holds, and from when it counts. A beginning that Kubernetes tells is taken as it is; otherwise
 * the earliest one known is kept from snapshot to snapshot, so that a poll or a flapping detail never resets it.
 */
export function dateFinding(
  rule: Pick<HealthRule, 'id' | 'holdSeconds' | 'graceSeconds'>,
  raw: RawFinding,
  facts: WorkloadFacts,
): Finding {
  const { severity, object, container, message, found, wanted, activeUntil } = raw;
  const since = raw.since ?? beginning(rule, object, facts, raw.sinceAtLatest);
  const held = plusSeconds(since, rule.holdSeconds ?? 0);
  return compact({
    rule: rule.id,
    severity,
    message,
    found,
    wanted,
    object,
    container,
    since,
    activeFrom: raw.activeFrom !== undefined && raw.activeFrom > held ? raw.activeFrom : held,
    activeUntil,
  });
}
