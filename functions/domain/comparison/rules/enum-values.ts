import { type BreakingRule, enumRule } from '#domain/comparison/breaking-rule.ts';
import type { ComparableEnumValue } from '#domain/comparison/comparable.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { EnumNode } from '#domain/comparison/nodes.ts';
import { coverageOf } from '#domain/comparison/number-ranges.ts';
import { JSON_TOO, type RuleSet, SOURCE } from '#domain/comparison/rule-sets.ts';

/** Tells which values an enum may lose. */
type Allowed = (after: EnumNode['item']) => (number: number, names: readonly string[]) => boolean;

const noDelete = (id: string, sets: readonly RuleSet[], missing: string, allowedBy: Allowed) =>
  enumRule(id, sets, ({ before, after }) => {
    const deleted = missingEntries(valuesByNumber(before), valuesByNumber(after));
    if (deleted.length === 0) return undefined;
    const isAllowed = allowedBy(after.item);
    const findings: Finding[] = [];
    for (const [number, values] of deleted) {
      const names = values.map(({ name }) => name);
      if (isAllowed(number, names)) continue;
      findings.push({
        kind: 'removed',
        element: 'enum value',
        symbol: `${after.fullName}.${names[0]}`,
        aspect: 'existence',
        message: `enum value ${names.join(', ')} (${number}) of ${after.fullName} was deleted${missing}`,
        before: valueSpot(before, values[0]),
        after: spotOf(after),
      });
    }
    return findings;
  });

/** Every number keeps the names it had; more may be added as aliases. */
const sameName: BreakingRule = enumRule('ENUM_VALUE_SAME_NAME', JSON_TOO, ({ before, after }) => {
  const now = valuesByNumber(after);
  const findings: Finding[] = [];
  for (const [number, old] of valuesByNumber(before)) {
    const values = now.get(number) ?? [];
    const names = new Set(values.map(({ name }) => name));
    if (values.length === 0 || old.every(({ name }) => names.has(name))) continue;
    const text = namesOf(old);
    for (const value of values) {
      const same = old.find(({ name }) => name === value.name) ?? old[0];
      findings.push({
        kind: 'changed',
        element: 'enum value',
        symbol: `${after.fullName}.${value.name}`,
        aspect: 'name',
        message: `enum value ${number} of ${after.fullName} was renamed from ${text} to ${namesOf(values)}`,
        before: valueSpot(before, same, text),
        after: valueSpot(after, value, namesOf(values)),
      });
    }
  }
  return findings;
});

const NUMBER = 2;

const valueSpot = (
  { file }: EnumNode,
  value: ComparableEnumValue | undefined,
  text = value && `${value.name} = ${value.number}`,
) => ({
  path: file.path,
  at: value === undefined ? [] : [[...value.at, NUMBER], value.at],
  ...(text === undefined ? {} : { text }),
});

const namesOf = (values: readonly ComparableEnumValue[]): string =>
  values
    .map(({ name }) => name)
    .sort()
    .join(', ');

function valuesByNumber(node: EnumNode): ReadonlyMap<number, readonly ComparableEnumValue[]> {
  const values = new Map<number, ComparableEnumValue[]>();
  for (const value of node.item.values) {
    const same = values.get(value.number);
    if (same === undefined) values.set(value.number, [value]);
    else same.push(value);
  }
  return values;
}

const missingEntries = <K, T>(
  before: ReadonlyMap<K, T>,
  after: ReadonlyMap<K, T>,
): readonly (readonly [K, T])[] => [...before].filter(([key]) => !after.has(key));

export const ENUM_VALUE_RULES: readonly BreakingRule[] = [
  noDelete('ENUM_VALUE_NO_DELETE', SOURCE, '', () => () => false),
  noDelete(
    'ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED',
    ['WIRE_JSON'],
    ' and its name is not reserved',
    ({ reservedNames }) => {
      const reserved = new Set(reservedNames);
      return (_, names) => names.every((name) => reserved.has(name));
    },
  ),
  noDelete(
    'ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED',
    ['WIRE_JSON', 'WIRE'],
    ' and its number is not reserved',
    ({ reservedRanges }) => coverageOf(reservedRanges).holds,
  ),
  sameName,
];
