import type { FactValue, UnknownFact } from '#domain/facts/rule-facts.ts';
import { isList } from './equals.ts';
import { type Run, SAYING, spend } from './meter.ts';
import { type CheckedType, DURATION, TIMESTAMP } from './syntax.ts';
import { knownMoment } from './time-values.ts';
import { absent, isUnknown, named, unknown } from './unknown.ts';

type Convert = (value: FactValue | undefined, run: Run) => FactValue;

/**
 * Makes of a fact what rules compute with: a moment becomes milliseconds, and what is unknown gets the fact's name. What
 * is not of its type can't be told, so that a wrong fact spoils no rule but those that need it.
 */
export function inUnits(type: CheckedType | undefined, name: string): Convert {
  const missing = absent(name);
  const wrong = unknown(`${name} is not what the facts say it is.`);
  const fits = fitting(type);
  const convert = converting(type, name);
  let last: { readonly value: UnknownFact; readonly told: UnknownFact } | undefined;
  return (value, run) => {
    // Facts come from elsewhere: null is not there either.
    if (value === undefined || value === null) return missing;
    if (isUnknown(value)) {
      if (last?.value !== value) {
        spend(run, SAYING);
        last = { value, told: named(value, name) };
      }
      return last.told;
    }
    if (!fits(value)) return wrong;
    return convert === undefined ? value : convert(value, run);
  };
}

function fitting(type: CheckedType | undefined): (value: FactValue) => boolean {
  switch (type?.name) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'int':
    case 'double':
    case DURATION:
      return (value) => typeof value === 'number';
    case 'bool':
      return (value) => typeof value === 'boolean';
    case TIMESTAMP:
      return (value) => typeof value !== 'object';
    default:
      return type?.kind === 'list'
        ? isList
        : (value) => typeof value === 'object' && !Array.isArray(value);
  }
}

function converting(type: CheckedType | undefined, name: string): Convert | undefined {
  const broken = unknown(`${name} is no moment.`);
  const moment = (value: FactValue | undefined, run: Run): FactValue => {
    if (isUnknown(value as FactValue)) return value as FactValue;
    spend(run, 4);
    return knownMoment(value) ?? broken;
  };
  if (type?.name === TIMESTAMP) return moment;
  if (type?.kind !== 'list' || type.valueType?.name !== TIMESTAMP) return undefined;
  return (list, run) => (list as readonly FactValue[]).map((value) => moment(value, run));
}
