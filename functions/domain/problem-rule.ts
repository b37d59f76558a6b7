import type { ContractIndex } from './contract.ts';
import type { Organisation } from './organisation.ts';
import type { OpenProblem } from './problem.ts';
import type { Service, ServiceEntry } from './service.ts';

/** What a rule may look at. */
export interface ProblemFacts {
  /** False as long as nobody published `organisation.yaml`. */
  readonly hasOrganisation: boolean;
  readonly organisation: Organisation;
  readonly entries: ReadonlyMap<string, ServiceEntry>;
  readonly services: ReadonlyMap<string, Service>;
  readonly contracts: ReadonlyMap<string, ContractIndex>;
  /** The present id behind an id, which may be a former one. */
  readonly currentId: (serviceId: string) => string | undefined;
}

/** Finds what is wrong between facts that are each fine; looks at the present state only. */
export type ProblemRule = (facts: ProblemFacts) => Iterable<OpenProblem>;
