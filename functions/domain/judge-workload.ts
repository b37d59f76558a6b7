import { dateFinding } from './date-finding.ts';
import { fade, isOver, unseenEnds } from './finding-memory.ts';
import { HEALTH_RULES } from './health-rules.ts';
import type { Finding, SnapshotKind, Workload } from './workload.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** Findings of one rule that are kept of a workload: those that began first. A thousand evicted pods are no more news. */
const MOST = 50;

/** What every rule finds, and what is remembered of troubles that went away a moment ago. */
export function judgeWorkload(
  facts: WorkloadFacts,
  renewed: ReadonlySet<SnapshotKind>,
): Pick<Workload, 'findings' | 'faded'> {
  const findings = HEALTH_RULES.flatMap((rule) => {
    const found = rule.evaluate(facts).map((raw) => dateFinding(rule, raw, facts));
    return first([...found, ...unseenEnds(rule, facts, renewed, found)], facts.takenAt);
  }).map((finding) => softened(finding, facts));
  const faded = fade(HEALTH_RULES, facts, findings);
  return faded.length === 0 ? { findings } : { findings, faded };
}

/** What is over is only remembered, and goes first. */
const first = (findings: readonly Finding[], takenAt: string): readonly Finding[] =>
  findings.length <= MOST
    ? findings
    : findings
        .toSorted(
          (a, b) =>
            Number(isOver(a, takenAt)) - Number(isOver(b, takenAt)) ||
            Number(a.since > b.since) - Number(a.since < b.since),
        )
        .slice(0, MOST);

/** Somebody halted it and is at it, so that nothing about it is an emergency. */
const softened = (finding: Finding, { object }: WorkloadFacts): Finding =>
  object.kind === 'Deployment' && object.paused && finding.severity === 'CRITICAL'
    ? { ...finding, severity: 'WARNING' }
    : finding;
