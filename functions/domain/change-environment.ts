import type { Change, ChangeKind } from './change.ts';

/** Kinds whose subject begins with where it was: `production Deployment/pay-api`, `production crash-loop`. */
const PLACED: ReadonlySet<ChangeKind> = new Set([
  'rollout',
  'rollout-finished',
  'workload-added',
  'workload-changed',
  'workload-removed',
  'health',
  'rule-muted',
  'rule-unmuted',
]);

/** The environment in which it happened; undefined for what happened in none, or in a place that is none. */
export function changeEnvironment({
  kind,
  subject,
}: Pick<Change, 'kind' | 'subject'>): string | undefined {
  const [where = '', what] = subject.split(' ');
  return PLACED.has(kind) && what !== undefined && !where.includes('/') ? where : undefined;
}
