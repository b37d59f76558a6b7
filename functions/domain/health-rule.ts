import type { Finding, FindingSeverity, Localised } from './workload.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** One thing that can be wrong with a workload. A new rule is one file in `rules/` and one line in `health-rules.ts`. */
export interface HealthRule {
  /** Stable kebab-case word; the file's name. */
  readonly id: string;
  readonly title: Localised;
  /** What to do about it, with the next command or the lines to change. */
  readonly cure: Localised;
  /** Seconds that it must last before it counts. Default: 0. */
  readonly holdSeconds?: number;
  /** All that applies; of several for one workload the worst decides. Must not depend on time but by `takenAt`. */
  readonly evaluate: (facts: WorkloadFacts) => readonly RawFinding[];
}

/** A finding before it is dated. */
export interface RawFinding {
  readonly severity: FindingSeverity;
  /** `Pod/pay-api-7d9-x2x`. */
  readonly object: string;
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
