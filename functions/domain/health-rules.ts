import type { HealthRule } from './health-rule.ts';
import { cannotCreatePods } from './rules/cannot-create-pods.ts';
import { cannotStart } from './rules/cannot-start.ts';
import { crashLoop } from './rules/crash-loop.ts';
import { hpaAtMax } from './rules/hpa-at-max.ts';
import { jobFailed } from './rules/job-failed.ts';
import { oomKilled } from './rules/oom-killed.ts';
import { readyAtOrBelowHalf } from './rules/ready-at-or-below-half.ts';
import { readyBelowDesired } from './rules/ready-below-desired.ts';
import { rolloutStuck } from './rules/rollout-stuck.ts';
import { unschedulable } from './rules/unschedulable.ts';

/** Every rule there is. Where several findings are equally bad, the one whose rule stands first here is the reason. */
export const HEALTH_RULES: readonly HealthRule[] = [
  readyAtOrBelowHalf,
  rolloutStuck,
  cannotCreatePods,
  cannotStart,
  crashLoop,
  oomKilled,
  unschedulable,
  jobFailed,
  readyBelowDesired,
  hpaAtMax,
];

/**
 * Part of every digest of a namespace: with another set of rules even unchanged objects are judged anew by the next
 * snapshot. Raise the number when a rule judges differently under the same id.
 */
export const RULE_SET = `2 ${HEALTH_RULES.map(({ id }) => id).join()}`;

export const findRule = (id: string): HealthRule | undefined =>
  HEALTH_RULES.find((rule) => rule.id === id);
