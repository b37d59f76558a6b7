import { compareWorkloads, type WorkloadDrift } from '#domain/environments/compare-workloads.ts';
import type { Workload } from '#domain/workload.ts';

/** How two workloads differ: told once for as long as neither changes, so that a poll costs only what it changed. */
export function driftBetween(
  base: Workload | undefined,
  target: Workload | undefined,
): WorkloadDrift {
  if (base === undefined || target === undefined) return compareWorkloads(base, target);
  const beside = known.get(base) ?? new WeakMap<Workload, WorkloadDrift>();
  known.set(base, beside);
  const found = beside.get(target) ?? compareWorkloads(base, target);
  beside.set(target, found);
  return found;
}

const known = new WeakMap<Workload, WeakMap<Workload, WorkloadDrift>>();
