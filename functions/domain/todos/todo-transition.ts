import type { Term } from '#domain/facts/term.ts';
import type { TodoState } from './todo-state.ts';

/** What made a todo change its state. */
export type TodoCause =
  /** A change of facts, as our own event told it. */
  | {
      readonly kind: 'event';
      readonly eventId: string;
      /** Kind of the change: `service-updated`, `rollout` … */
      readonly type: string;
      readonly source: string;
      readonly revision: string;
      /** When it happened. */
      readonly at: string;
      readonly summary?: string;
    }
  /**
   * A look at everything found it: the periodic one what no event told, or one because of very many events; source and
   * revision where all of these came with one publication.
   */
  | {
      readonly kind: 'reconcile';
      readonly at: string;
      readonly source?: string;
      readonly revision?: string;
    }
  /** The campaign began, or its rules changed. */
  | {
      readonly kind: 'campaign';
      readonly at: string;
      readonly version: number;
      readonly by?: string;
    }
  /** Somebody waived, attested, did or undid it. */
  | { readonly kind: 'person'; readonly by: string; readonly at: string; readonly reason?: string }
  /** A waiver or an attestation ran out. */
  | { readonly kind: 'expiry'; readonly at: string };

/** One change of a todo’s state with everything that proves it; never changed after it was written. */
export interface TodoTransition {
  readonly todoId: string;
  readonly serviceId: string;
  /** When we saw it. */
  readonly at: string;
  /** Absent for the first. */
  readonly from?: TodoState;
  /** `GONE`: the service is not in scope any more, or the campaign is over. */
  readonly to: TodoState | 'GONE';
  readonly cause: TodoCause;
  /** The facts that decided, as the terms of the rule found them before and after. */
  readonly before?: readonly Term[];
  readonly after?: readonly Term[];
  /** Of the catalogue that was looked at. */
  readonly catalogueVersion?: number;
  /** Where the transition before it lies. */
  readonly previous?: string;
}
