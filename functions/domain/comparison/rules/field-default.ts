import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import type { Comparison, Pair } from '#domain/comparison/comparison.ts';
import { pairsOf } from '#domain/comparison/comparison.ts';
import { areSameDefaults, type DefaultValue, defaultOf } from '#domain/comparison/default-value.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { TYPE } from '#domain/comparison/field-shape.ts';
import type { Finding } from '#domain/comparison/finding.ts';
import type { EnumNode, FieldNode } from '#domain/comparison/nodes.ts';
import { EVERYWHERE } from '#domain/comparison/rule-sets.ts';
import { sideOf } from '#domain/comparison/side.ts';

const DEFAULT_AT = [7];

const ofDiffering = fieldRule('FIELD_SAME_DEFAULT', EVERYWHERE, check);

/** What is read for a field that was not sent. Looks into unchanged files too: an enum elsewhere may be numbered anew. */
export const FIELD_DEFAULT: BreakingRule = {
  ...ofDiffering,
  run: (comparison) => {
    const side = sideOf(comparison.surroundings.affected, new Set());
    const { fieldPairs } = pairsOf(side, side);
    return [...ofDiffering.run(comparison), ...ofDiffering.run({ ...comparison, fieldPairs })];
  },
};

function check(pair: Pair<FieldNode>, { surroundings }: Comparison): Finding | undefined {
  const { before: oldEnums, after: newEnums } = surroundings.enums;
  const old = defaultOf(pair.before, oldEnums);
  const now = defaultOf(pair.after, newEnums);
  if (old === undefined || now === undefined || areSameDefaults(old, now)) return undefined;
  const texts = [textOf(pair.before, old, oldEnums), textOf(pair.after, now, newEnums)] as const;
  return fieldFinding(pair, 'default', texts, DEFAULT_AT);
}

/** As written; of what is not written what holds then. An enum's value comes with its number. */
function textOf(
  { item }: FieldNode,
  { value }: DefaultValue,
  enums: ReadonlyMap<string, EnumNode>,
): string {
  const values = enums.get(item.typeName)?.item.values ?? [];
  if (item.type === TYPE.bool) return value === 1 ? 'true' : 'false';
  const named = item.defaultValue ?? values.find(({ number }) => number === value)?.name;
  if (named !== undefined) return item.typeName === '' ? named : `${named} (${value})`;
  return value === '' ? '""' : String(value);
}
