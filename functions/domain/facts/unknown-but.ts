import type { FactType } from './fact-type.ts';
import { type FactValue, unknownFact } from './rule-facts.ts';

/** An object of which only some fields are known: all others can't be told. */
export function unknownBut(
  type: Extract<FactType, { kind: 'object' }>,
  known: Readonly<Record<string, FactValue | undefined>>,
  why: string,
): FactValue {
  const unknown = unknownFact(why);
  const fields = Object.keys(type.fields).map((name) => [name, known[name] ?? unknown] as const);
  return Object.fromEntries(fields);
}
