import { compact } from '#domain/compact.ts';
import type { Drift } from './drift.ts';

/** Where a revision stands in the log of a contract: 1 is its first. */
export interface RevisionPlace {
  readonly source: string;
  readonly revision: string;
  readonly number: number;
}

/** Answers for a whole revision or the beginning of one; undefined when no contract has it. */
export type FindRevision = (revision: string) => RevisionPlace | undefined;

/** The revisions of protos that two workloads say they were built with. */
export interface ContractDrift {
  readonly drift: Drift;
  readonly base: string;
  readonly target: string;
  /** How many revisions lie between them, and of which contract, where both are known. */
  readonly revisions?: number;
  readonly source?: string;
  /** The whole revisions, to compare with. */
  readonly from?: string;
  readonly to?: string;
}

/** Undefined when one of them doesn't say. `from` is what the target runs, `to` what the base runs. */
export function compareContractRevisions(
  base: string | undefined,
  target: string | undefined,
  find: FindRevision,
): ContractDrift | undefined {
  if (base === undefined || target === undefined) return undefined;
  if (base === target) return { drift: 'SAME', base, target };
  const [here, there] = [find(base), find(target)];
  if (here === undefined || there === undefined || here.source !== there.source) {
    return { drift: 'UNRELATED', base, target };
  }
  const apart = here.number - there.number;
  return compact({
    drift: apart === 0 ? 'SAME' : apart > 0 ? 'AHEAD' : 'BEHIND',
    base,
    target,
    revisions: Math.abs(apart),
    source: here.source,
    from: there.revision,
    to: here.revision,
  });
}
