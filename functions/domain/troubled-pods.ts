import { type JobObject, objectName, type PodObject } from './kubernetes/cluster-object.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** The pods whose state may be trouble: none of what is switched off, nor of Jobs that came to their end. */
export function troubledPods({
  idle,
  pods,
  jobs,
}: Pick<WorkloadFacts, 'idle' | 'pods' | 'jobs'>): readonly PodObject[] {
  if (idle) return [];
  const over = new Set(jobs.filter(hasEnded).map(objectName));
  return pods.filter(({ owner }) => owner === undefined || !over.has(objectName(owner)));
}

/** Complete or Failed. */
export const hasEnded = ({ conditions }: Pick<JobObject, 'conditions'>): boolean =>
  conditions.some(({ type, status }) => status === 'True' && ENDINGS.has(type));

const ENDINGS: ReadonlySet<string> = new Set(['Complete', 'Failed']);
