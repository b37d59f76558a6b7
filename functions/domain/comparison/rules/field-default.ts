import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import type { Comparison, Pair } from '#domain/comparison/comparison.ts';
import { pairsOf } from '#domain/comparison/comparison.ts';
import { areSameDefaults, type DefaultValue, defaultOf } from '#domain/comparison/default-value.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import type { Finding } from '#domain/comparison/finding.ts';
import type { FieldNode } from '#domain/comparison/nodes.ts';
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
  const old = defaultOf(pair.before, surroundings.enums.before);
  const now = defaultOf(pair.after, surroundings.enums.after);
  if (old === undefined || now === undefined || areSameDefaults(old, now)) return undefined;
  return fieldFinding(
    pair,
    'default',
    [textOf(pair.before, old), textOf(pair.after, now)],
    DEFAULT_AT,
  );
}

const textOf = ({ item }: FieldNode, value: DefaultValue): string =>
  item.defaultValue ?? (typeof value.value === 'string' ? '""' : String(value.value));
