import type { FactRoot } from './fact-type.ts';

/** A fact that nobody can tell now, because what it rests on is missing or stale. A rule that needs it can't be told. */
export interface UnknownFact {
  readonly unknown: string;
  /** Of an object: fields that hold if there is such an object at all, which nobody can tell. */
  readonly known?: Readonly<Record<string, FactValue>>;
}

/** Moments are ISO strings here; the engine makes them what its rules need by the type of the field. */
export type FactValue =
  | string
  | number
  | boolean
  | UnknownFact
  | readonly FactValue[]
  | { readonly [field: string]: FactValue | undefined };

/** Everything rules may look at of one service at one moment. */
export type RuleFacts = Readonly<Record<FactRoot, FactValue>>;

const UNKNOWN: unique symbol = Symbol('unknown');

export const unknownFact = (why: string, known?: UnknownFact['known']): UnknownFact =>
  Object.freeze({ unknown: why, ...(known === undefined ? {} : { known }), [UNKNOWN]: true });

/** Only what `unknownFact` made: a map of the facts may have a key of the same name. */
export const isUnknownFact = (value: unknown): value is UnknownFact =>
  typeof value === 'object' && value !== null && UNKNOWN in value;
