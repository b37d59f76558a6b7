import type { Spec } from './spec.ts';

/** Where a fact comes from and since when it holds. */
export interface Provenance {
  readonly source: string;
  readonly path: string;
  readonly revision: string;
  readonly at: string;
}

/** One file's word that it describes this service. */
export interface Claim extends Provenance {
  /** Address of the file's text: `specs/{contentHash}`. */
  readonly contentHash: string;
  readonly generation: number;
  readonly spec: Spec;
}

/**
 * All that is known of one service id. `active` is the claim readers see; a second file that claims the same id waits
 * among `contenders` and neither silently wins: whoever held the id keeps it, both are named in a problem.
 *
 * States: published (`active`), contested without holder (only `contenders`), tombstone (`removed`, its last claim
 * kept), restored by hand (`active` and `restored`), withdrawn (`active` and `withdrawn`), renamed (`renamedTo`). A
 * restored or withdrawn claim has no file behind it: it yields to any that has.
 */
export interface ServiceEntry {
  readonly serviceId: string;
  readonly active?: Claim;
  readonly contenders: readonly Claim[];
  readonly created?: Provenance;
  readonly updated?: Provenance;
  readonly removed?: {
    readonly at: string;
    readonly source: string;
    readonly revision: string;
    readonly claim: Claim;
  };
  readonly restored?: { readonly at: string; readonly by: string };
  /** Its file says something else since, as far as is known: the next complete set of its source decides. */
  readonly withdrawn?: { readonly at: string };
  readonly renamedTo?: string;
  /** Services that name this id as the one they had before; the first becomes `renamedTo` when the id falls free. */
  readonly heirs?: readonly string[];
  /** Ids it had before, newest first. */
  readonly aliases: readonly string[];
}

/** A service as readers see it. */
export interface Service {
  readonly serviceId: string;
  readonly spec: Spec;
  readonly claim: Claim;
  readonly created: Provenance;
  readonly updated: Provenance;
  readonly restored?: { readonly at: string; readonly by: string };
  readonly aliases: readonly string[];
}
