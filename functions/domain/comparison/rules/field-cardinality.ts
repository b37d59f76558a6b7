import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { type Cardinality, cardinalityOf } from '#domain/comparison/field-shape.ts';
import { type RuleSet, SOURCE } from '#domain/comparison/rule-sets.ts';

/** Cardinalities of one group can follow each other. */
const cardinality = (
  id: string,
  sets: readonly RuleSet[],
  groupOf: (cardinality: Cardinality) => string,
): BreakingRule =>
  fieldRule(id, sets, (pair) => {
    const { before, after } = pair;
    // What a file says of presence means nothing to the entries of maps.
    if (before.parent?.item.isMapEntry && after.parent?.item.isMapEntry) return undefined;
    const [old, now] = [cardinalityOf(before), cardinalityOf(after)];
    if (groupOf(old) === groupOf(now)) return undefined;
    return fieldFinding(pair, 'cardinality', [old, now]);
  });

const withoutPresence = (one: Cardinality): string =>
  one.startsWith('optional') ? 'optional' : one;

export const FIELD_CARDINALITY_RULES: readonly BreakingRule[] = [
  cardinality('FIELD_SAME_CARDINALITY', SOURCE, (one) => one),
  cardinality('FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY', ['WIRE_JSON'], withoutPresence),
  // A map is sent as a repeated message.
  cardinality('FIELD_WIRE_COMPATIBLE_CARDINALITY', ['WIRE'], (one) =>
    one === 'map' ? 'repeated' : withoutPresence(one),
  ),
];
