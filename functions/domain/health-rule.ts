import type { FixStep } from './fix-step.ts';
import type { RuleSource } from './rule-sources.ts';
import type { Finding, FindingSeverity, Localised, Workload } from './workload.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** One thing that can be wrong with a workload. A new rule is one file in `rules/` and one line in `health-rules.ts`. */
export interface HealthRule {
  /** Stable kebab-case word; the file's name. */
  readonly id: string;
  readonly title: Localised;
  /** When it applies, as docs/health-rules.md says it. */
  readonly condition: string;
  /** All that it may give, mildest first. */
  readonly severities: readonly [FindingSeverity, ...FindingSeverity[]];
  /** Seconds that it must last before it counts. Default: 0. */
  readonly holdSeconds?: number;
  /** Seconds for which it may be gone and is still the same trouble when it comes back. Default: GRACE_SECONDS. */
  readonly graceSeconds?: number;
  /** What to do about it, in words. */
  readonly cure: Localised;
  /** The commands to run or the lines of YAML to change, with the names of this very case; what looks comes first. */
  readonly steps: (found: FindingCase) => readonly FixStep[];
  /** Who judges like this, or where the behaviour it relies on is described. */
  readonly sources: readonly [RuleSource, ...RuleSource[]];
  /** Where other tools judge otherwise, and why this one does not. */
  readonly differs?: string;
  /** All that applies; of several for one workload the worst decides. Must not depend on time but by `takenAt`. */
  readonly evaluate: (facts: WorkloadFacts) => readonly RawFinding[];
}

/** Two polls: one that missed it, or saw something else, ends nothing. */
export const GRACE_SECONDS = 120;

/** A finding with the workload it belongs to. */
export interface FindingCase {
  readonly workload: Pick<Workload, 'kind' | 'name' | 'namespace' | 'containers' | 'hpa'>;
  readonly finding: Pick<Finding, 'object' | 'container' | 'found'>;
}

/** A finding before it is dated. */
export interface RawFinding {
  readonly severity: FindingSeverity;
  /** `Pod/pay-api-7d9-x2x`. */
  readonly object: string;
  readonly container?: string;
  readonly message: Localised;
  readonly found?: string;
  readonly wanted?: string;
  /** The true beginning, where Kubernetes tells it. */
  readonly since?: string;
  /** It began then or earlier: an earlier beginning known from the last snapshot stays. */
  readonly sinceAtLatest?: string | undefined;
  /** Counts from then, whatever the hold; never before it began. */
  readonly activeFrom?: string | undefined;
  readonly activeUntil?: string;
}

/** What was known of the same thing before: same rule, same object. */
export const earlier = (
  before: readonly Finding[] | undefined,
  rule: string,
  object: string,
): Finding | undefined => before?.find((one) => one.rule === rule && one.object === object);
