import type { HealthRule } from './health-rule.ts';
import { budgetUnmet } from './rules/budget-unmet.ts';
import { cannotCreatePods } from './rules/cannot-create-pods.ts';
import { cannotStart } from './rules/cannot-start.ts';
import { crashLoop } from './rules/crash-loop.ts';
import { cronjobOverdue } from './rules/cronjob-overdue.ts';
import { daemonsetMisscheduled } from './rules/daemonset-misscheduled.ts';
import { daemonsetNotScheduled } from './rules/daemonset-not-scheduled.ts';
import { daemonsetUpdateStuck } from './rules/daemonset-update-stuck.ts';
import { evicted } from './rules/evicted.ts';
import { hpaAtMax } from './rules/hpa-at-max.ts';
import { hpaBlind } from './rules/hpa-blind.ts';
import { jobFailed } from './rules/job-failed.ts';
import { jobSlow } from './rules/job-slow.ts';
import { noAddress } from './rules/no-address.ts';
import { notReady } from './rules/not-ready.ts';
import { oomKilled } from './rules/oom-killed.ts';
import { paused } from './rules/paused.ts';
import { podFailed } from './rules/pod-failed.ts';
import { quotaUsed } from './rules/quota-used.ts';
import { readinessSlow } from './rules/readiness-slow.ts';
import { readyAtOrBelowHalf } from './rules/ready-at-or-below-half.ts';
import { readyBelowDesired } from './rules/ready-below-desired.ts';
import { restarts } from './rules/restarts.ts';
import { rolloutStuck } from './rules/rollout-stuck.ts';
import { scaledToZero } from './rules/scaled-to-zero.ts';
import { specNotObserved } from './rules/spec-not-observed.ts';
import { statefulsetUpdateStuck } from './rules/statefulset-update-stuck.ts';
import { stuckTerminating } from './rules/stuck-terminating.ts';
import { suspended } from './rules/suspended.ts';
import { unschedulable } from './rules/unschedulable.ts';
import { waitingLong } from './rules/waiting-long.ts';

/**
 * Every rule there is. Where several findings are equally bad, the one whose rule stands first here is the reason: causes
 * come before what they lead to.
 */
export const HEALTH_RULES: readonly HealthRule[] = [
  cannotCreatePods,
  cannotStart,
  crashLoop,
  unschedulable,
  oomKilled,
  podFailed,
  rolloutStuck,
  readyAtOrBelowHalf,
  jobFailed,
  cronjobOverdue,
  readinessSlow,
  waitingLong,
  evicted,
  readyBelowDesired,
  notReady,
  restarts,
  stuckTerminating,
  statefulsetUpdateStuck,
  daemonsetMisscheduled,
  daemonsetNotScheduled,
  daemonsetUpdateStuck,
  jobSlow,
  specNotObserved,
  hpaBlind,
  hpaAtMax,
  budgetUnmet,
  noAddress,
  quotaUsed,
  paused,
  scaledToZero,
  suspended,
];

/**
 * Part of every digest of a namespace: with another set of rules even unchanged objects are judged anew by the next
 * snapshot. Raise the number when a rule judges differently under the same id.
 */
export const RULE_SET = `3 ${HEALTH_RULES.map(({ id }) => id).join()}`;

export const findRule = (id: string): HealthRule | undefined => BY_ID.get(id);

const BY_ID: ReadonlyMap<string, HealthRule> = new Map(HEALTH_RULES.map((rule) => [rule.id, rule]));
