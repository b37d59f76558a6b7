import type { FactValue, UnknownFact } from '#domain/facts/rule-facts.ts';
import { type Run, spend, spendText } from './meter.ts';
import { isUnknown } from './unknown.ts';

/** Whether two values are the same, as far as it can be told: a difference that is seen decides. */
export function equals(run: Run, one: FactValue, other: FactValue): boolean | UnknownFact {
  spend(run, 1);
  if (typeof one === 'string' && typeof other === 'string') {
    if (one.length !== other.length) return false;
    spendText(run, one.length);
    return one === other;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    if (typeof one === 'object' && isUnknown(one)) return one;
    if (typeof other === 'object' && isUnknown(other)) return other;
    return one === other;
  }
  if (isUnknown(one)) return one;
  if (isUnknown(other)) return other;
  if (isList(one)) return isList(other) ? equalLists(run, one, other) : false;
  return isList(other) ? false : equalMaps(run, one, other);
}

/** Whether the value is in the list. */
export function isIn(
  run: Run,
  value: FactValue,
  list: readonly FactValue[],
): boolean | UnknownFact {
  let doubt: UnknownFact | undefined;
  for (const element of list) {
    const same = equals(run, value, element);
    if (same === true) return true;
    if (same !== false) doubt ??= same;
  }
  return doubt ?? false;
}

export const isList = (value: FactValue): value is readonly FactValue[] => Array.isArray(value);

function equalLists(
  run: Run,
  one: readonly FactValue[],
  other: readonly FactValue[],
): boolean | UnknownFact {
  spend(run, (one.length + other.length) >> 2);
  // With something unknown in it a list may have more elements, or fewer.
  let doubt = one.find(isUnknown) ?? other.find(isUnknown);
  if (doubt !== undefined || one.length !== other.length) return doubt ?? false;
  for (const [index, element] of one.entries()) {
    const same = equals(run, element, other[index] as FactValue);
    if (same === false) return false;
    if (same !== true) doubt ??= same;
  }
  return doubt ?? true;
}

export type Fields = { readonly [field: string]: FactValue | undefined };

/** What may be absent on one side is no difference yet. */
function equalMaps(run: Run, one: Fields, other: Fields): boolean | UnknownFact {
  const [keys, others] = [knownKeys(one), knownKeys(other)];
  spend(run, keys.length + others.length);
  let doubt: UnknownFact | undefined;
  for (const key of new Set([...keys, ...others])) {
    const [left, right] = [fieldIn(one, key), fieldIn(other, key)];
    if (left === undefined || right === undefined) {
      const there = (left ?? right) as FactValue;
      if (!isUnknown(there)) return false;
      doubt ??= there;
      continue;
    }
    const same = equals(run, left, right);
    if (same === false) return false;
    if (same !== true) doubt ??= same;
  }
  return doubt ?? true;
}

/** Only what it has itself; facts come from elsewhere, and null is not there either. */
export const fieldIn = (fields: Fields, key: string): FactValue | undefined =>
  Object.hasOwn(fields, key) ? (fields[key] ?? undefined) : undefined;

/** Keys that have a value, or may have one. */
export const knownKeys = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter((key) => fields[key] !== undefined && fields[key] !== null);
