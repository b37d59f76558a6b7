import { type BreakingRule, enumRule } from '#domain/comparison/breaking-rule.ts';
import type { ComparableEnumValue } from '#domain/comparison/comparable.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { EnumNode } from '#domain/comparison/nodes.ts';
import { holds } from '#domain/comparison/number-ranges.ts';
import { JSON_TOO, type RuleSet, SOURCE } from '#domain/comparison/rule-sets.ts';

type Allowed = (number: number, names: readonly string[], after: EnumNode['item']) => boolean;

const noDelete = (id: string, sets: readonly RuleSet[], missing: string, isAllowed: Allowed) =>
  enumRule(id, sets, ({ before, after }) => {
    const now = valuesByNumber(after);
    const findings: Finding[] = [];
    for (const [number, values] of valuesByNumber(before)) {
      const names = values.map(({ name }) => name);
      if (now.has(number) || isAllowed(number, names, after.item)) continue;
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

export const ENUM_VALUE_RULES: readonly BreakingRule[] = [
  noDelete('ENUM_VALUE_NO_DELETE', SOURCE, '', () => false),
  noDelete(
    'ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED',
    ['WIRE_JSON'],
    ' and its name is not reserved',
    (_, names, { reservedNames }) => names.every((name) => reservedNames.includes(name)),
  ),
  noDelete(
    'ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED',
    ['WIRE_JSON', 'WIRE'],
    ' and its number is not reserved',
    (number, _, { reservedRanges }) => holds(reservedRanges, number),
  ),
  sameName,
];
