import { HEALTH_RULES } from './health-rules.ts';
import type { Finding, FindingSeverity, Localised } from './workload.ts';

/** The reason of a health: the finding that decides, and how it is said. */
export interface Reason {
  readonly finding: Finding;
  readonly message: Localised;
}

/**
 * Of the findings of one workload that count, the one of that severity whose rule comes first: a cause before what it
 * leads to. Where only what it leads to is so severe, a milder cause is told with it.
 */
export function sayReason(
  findings: readonly Finding[],
  severity: FindingSeverity,
): Reason | undefined {
  const ranked = findings.toSorted(byRule);
  const finding = ranked.find((one) => one.severity === severity);
  if (finding === undefined) return undefined;
  const cause = SYMPTOMS.has(finding.rule)
    ? ranked.find(({ rule }) => CAUSES.has(rule) && rule !== finding.rule)
    : undefined;
  const message = cause ? joined(finding.message, cause.message) : finding.message;
  return { finding, message };
}

/** By the order of the rules, then by age. */
export const byRule = (a: Finding, b: Finding): number =>
  rank(a) - rank(b) || (a.since < b.since ? -1 : Number(a.since > b.since));

const rank = ({ rule }: Finding): number => HEALTH_RULES.findIndex(({ id }) => id === rule);

/** They tell that pods are not ready, and not why. */
const SYMPTOMS: ReadonlySet<string> = new Set([
  'ready-at-or-below-half',
  'ready-below-desired',
  'not-ready',
]);

/** What keeps a pod from being ready now, however mild it is yet. What ages, like a kill of yesterday, may have passed. */
const CAUSES: ReadonlySet<string> = new Set([
  'cannot-create-pods',
  'cannot-start',
  'crash-loop',
  'unschedulable',
  'readiness-slow',
  'waiting-long',
]);

/** `Only 1 of 2 replicas is ready.` and `No node can take the pod.`: the second explains the first. */
const joined = (first: Localised, second: Localised): Localised => ({
  en: `${first.en.replace(/\.$/, '')}: ${second.en.charAt(0).toLowerCase()}${second.en.slice(1)}`,
  ja: `${first.ja}${second.ja}`,
});
