import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import type { Comparison, Pair } from '#domain/comparison/comparison.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { isTyped, kindOf, kindText, TYPE, typeText } from '#domain/comparison/field-shape.ts';
import type { Finding } from '#domain/comparison/finding.ts';
import type { FieldNode } from '#domain/comparison/nodes.ts';
import { type RuleSet, SOURCE } from '#domain/comparison/rule-sets.ts';

/**
 * Kinds of one group are read the same way: https://protobuf.dev/programming-guides/proto3/#updating. Stricter than
 * written there as `buf breaking` is: an enum is not an integer, a message not bytes.
 */
const WIRE = groups(
  [TYPE.int32, TYPE.int64, TYPE.uint32, TYPE.uint64, TYPE.bool],
  [TYPE.sint32, TYPE.sint64],
  [TYPE.fixed32, TYPE.sfixed32],
  [TYPE.fixed64, TYPE.sfixed64],
);
/** On the wire and in JSON, where numbers of 64 bits are strings. */
const WIRE_JSON = groups(
  [TYPE.int32, TYPE.uint32],
  [TYPE.int64, TYPE.uint64],
  [TYPE.fixed32, TYPE.sfixed32],
  [TYPE.fixed64, TYPE.sfixed64],
);

function groups(...lists: readonly (readonly number[])[]): (kind: number) => number {
  const first = new Map(lists.flatMap((list) => list.map((kind) => [kind, list[0]] as const)));
  return (kind) => first.get(kind) ?? kind;
}

const sameType = fieldRule('FIELD_SAME_TYPE', SOURCE, (pair) =>
  kindOf(pair.before) === kindOf(pair.after) ? otherName(pair) : otherKind(pair),
);

const compatible = (
  id: string,
  sets: readonly RuleSet[],
  groupOf: (kind: number) => number,
  canBecome: (old: number, now: number) => boolean = () => false,
) =>
  fieldRule(id, sets, (pair, comparison) => {
    const [old, now] = [kindOf(pair.before), kindOf(pair.after)];
    if (groupOf(old) === groupOf(now)) {
      const isCompatible = now === TYPE.enum && isSubset(pair, comparison);
      return isCompatible ? undefined : otherName(pair);
    }
    return canBecome(old, now) ? undefined : otherKind(pair);
  });

/** An enum may be exchanged for one of the same short name that has all its values. */
function isSubset({ before, after }: Pair<FieldNode>, { surroundings }: Comparison): boolean {
  if (before.item.typeName === after.item.typeName) return true;
  const old = surroundings.enums.before.get(before.item.typeName);
  const now = surroundings.enums.after.get(after.item.typeName);
  if (old === undefined || now === undefined || old.item.name !== now.item.name) return false;
  const numbers = new Map(now.item.values.map(({ name, number }) => [name, number]));
  return old.item.values.every(({ name, number }) => numbers.get(name) === number);
}

const TYPE_AT = [5];
const TYPE_NAME_AT = [6];

function otherName(pair: Pair<FieldNode>): Finding | undefined {
  const { before, after } = pair;
  if (!isTyped(after.item.type) || before.item.typeName === after.item.typeName) return undefined;
  return fieldFinding(pair, 'type', [typeText(before), typeText(after)], TYPE_NAME_AT);
}

function otherKind(pair: Pair<FieldNode>): Finding {
  const { before, after } = pair;
  const steps = isTyped(kindOf(after)) ? [TYPE_NAME_AT, TYPE_AT] : [TYPE_AT];
  const isOnlyEncoding = typeText(before) === typeText(after);
  const texts = isOnlyEncoding
    ? ([kindText(kindOf(before)), kindText(kindOf(after))] as const)
    : ([typeText(before), typeText(after)] as const);
  return fieldFinding(pair, 'type', texts, ...steps);
}

export const FIELD_TYPE_RULES: readonly BreakingRule[] = [
  sameType,
  compatible('FIELD_WIRE_JSON_COMPATIBLE_TYPE', ['WIRE_JSON'], WIRE_JSON),
  // Every string is bytes, not the other way round; JSON writes them differently.
  compatible(
    'FIELD_WIRE_COMPATIBLE_TYPE',
    ['WIRE'],
    WIRE,
    (old, now) => old === TYPE.string && now === TYPE.bytes,
  ),
];
