import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { TYPE } from '#domain/comparison/field-shape.ts';
import { SOURCE } from '#domain/comparison/rule-sets.ts';

const LONG: ReadonlySet<number> = new Set([
  TYPE.int64,
  TYPE.uint64,
  TYPE.sint64,
  TYPE.fixed64,
  TYPE.sfixed64,
]);

/** Of google.protobuf.FieldOptions.JSType. */
const JS_TYPES: ReadonlyMap<number, string> = new Map([
  [0, 'JS_NORMAL'],
  [1, 'JS_STRING'],
  [2, 'JS_NUMBER'],
]);

export const FIELD_JSTYPE: BreakingRule = fieldRule('FIELD_SAME_JSTYPE', SOURCE, (pair) => {
  const { before, after } = pair;
  if (!LONG.has(before.item.type) || !LONG.has(after.item.type)) return undefined;
  const [old, now] = [before.item.jsType, after.item.jsType];
  if (old === now) return undefined;
  const text = (type: number): string => JS_TYPES.get(type) ?? String(type);
  return fieldFinding(pair, 'JavaScript type', [text(old), text(now)], [8, 6]);
});
