import type { FactValue } from '#domain/facts/rule-facts.ts';
import { isList } from './equals.ts';
import { type Run, spend } from './meter.ts';
import { type CheckedType, TIMESTAMP } from './syntax.ts';
import { knownMoment } from './time-values.ts';
import { isUnknown, named, unknown } from './unknown.ts';

/** Makes of a fact what rules compute with: a moment becomes milliseconds, and what is unknown gets the fact's name. */
export function inUnits(
  type: CheckedType | undefined,
  name: string,
): (value: FactValue, run: Run) => FactValue {
  if (type?.name === TIMESTAMP) return (value, run) => momentOf(value, name, run);
  const elements = type?.kind === 'list' ? type.valueType : undefined;
  if (elements?.name !== TIMESTAMP)
    return (value) => (isUnknown(value) ? named(value, name) : value);
  return (value, run) => {
    if (isUnknown(value)) return named(value, name);
    if (!isList(value)) return value;
    spend(run, value.length);
    return value.map((moment) => momentOf(moment, name, run));
  };
}

function momentOf(value: FactValue, name: string, run: Run): FactValue {
  if (isUnknown(value)) return named(value, name);
  spend(run, 4);
  return knownMoment(value) ?? unknown(`${name} is no moment.`);
}
