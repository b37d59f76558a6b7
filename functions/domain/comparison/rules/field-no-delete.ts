import { type BreakingRule, messageRule } from '#domain/comparison/breaking-rule.ts';
import { missingIn } from '#domain/comparison/comparison.ts';
import { fieldText } from '#domain/comparison/field-shape.ts';
import { spotOf } from '#domain/comparison/finding.ts';
import type { FieldNode, MessageNode } from '#domain/comparison/nodes.ts';
import { coverageOf } from '#domain/comparison/number-ranges.ts';
import { type RuleSet, SOURCE } from '#domain/comparison/rule-sets.ts';

/** Tells which fields a message may lose. */
type Allowed = (message: MessageNode['item']) => (field: FieldNode['item']) => boolean;

const noDelete = (id: string, sets: readonly RuleSet[], missing: string, allowedBy: Allowed) =>
  messageRule(id, sets, ({ after, fields }) => {
    const deleted = missingIn(fields.before, fields.after);
    if (deleted.length === 0) return undefined;
    const isAllowed = allowedBy(after.item);
    return deleted
      .filter(({ item }) => !isAllowed(item))
      .map((field) => ({
        kind: 'removed',
        element: 'field',
        symbol: field.fullName,
        aspect: 'existence',
        message: `field ${field.item.name} (${field.item.number}) of ${after.fullName} was deleted${missing}`,
        before: spotOf(field, fieldText(field)),
        after: spotOf(after),
      }));
  });

export const FIELD_NO_DELETE_RULES: readonly BreakingRule[] = [
  noDelete('FIELD_NO_DELETE', SOURCE, '', () => () => false),
  noDelete(
    'FIELD_NO_DELETE_UNLESS_NAME_RESERVED',
    ['WIRE_JSON'],
    ' and its name is not reserved',
    ({ reservedNames }) => {
      const reserved = new Set(reservedNames);
      return ({ name }) => reserved.has(name);
    },
  ),
  noDelete(
    'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED',
    ['WIRE_JSON', 'WIRE'],
    ' and its number is not reserved',
    ({ reservedRanges }) => {
      const { holds } = coverageOf(reservedRanges);
      return ({ number }) => holds(number);
    },
  ),
];
