import {
  type FactValue,
  isUnknownFact,
  type UnknownFact,
  unknownFact,
} from '#domain/facts/rule-facts.ts';

export const isUnknown = (value: FactValue): value is UnknownFact =>
  typeof value === 'object' && isUnknownFact(value);

/** Those which say already which fact it is. */
const NAMED = new WeakSet<UnknownFact>();

/** What can't be told, with the name of the fact before the reason; one that was named before keeps its name. */
export function named(fact: UnknownFact, name: string): UnknownFact {
  if (NAMED.has(fact)) return fact;
  return unknown(`${name}: ${fact.unknown}`, fact.known);
}

export function unknown(why: string, known?: UnknownFact['known']): UnknownFact {
  const fact = unknownFact(why, known);
  NAMED.add(fact);
  return fact;
}

/**
 * Why something can't be told, for something else that can't be told by that: what is known of an element is not known
 * of its fields, nor of what stands at its place in the list.
 */
export function withoutKnown(fact: UnknownFact): UnknownFact {
  if (fact.known === undefined) return fact;
  return NAMED.has(fact) ? unknown(fact.unknown) : unknownFact(fact.unknown);
}

const ABSENT = new WeakSet<UnknownFact>();

/** Read without asking whether it is there. */
export function absent(name: string): UnknownFact {
  const fact = unknown(`${name} is absent.`);
  ABSENT.add(fact);
  return fact;
}

export const isAbsent = (fact: UnknownFact): boolean => ABSENT.has(fact);
