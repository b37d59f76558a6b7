import { compact } from './compact.ts';
import type { BudgetObject } from './kubernetes/other-objects.ts';

/** How many pods of a workload may be away at a time, by somebody's wish. */
export interface DisruptionBudget {
  readonly name: string;
  /** As written: `2` or `50%`. */
  readonly minAvailable?: string;
  readonly maxUnavailable?: string;
  /** Pods. */
  readonly healthy: number;
  readonly desired: number;
  readonly allowed: number;
}

/** Of several, which Kubernetes lets nobody be evicted by, the one that allows least. */
export function disruptionBudgetOf(budgets: readonly BudgetObject[]): DisruptionBudget | undefined {
  const [strictest] = budgets.toSorted((a, b) => a.allowed - b.allowed);
  return (
    strictest &&
    compact({
      name: strictest.name,
      minAvailable: strictest.minAvailable?.toString(),
      maxUnavailable: strictest.maxUnavailable?.toString(),
      healthy: strictest.healthy,
      desired: strictest.wanted,
      allowed: strictest.allowed,
    })
  );
}
