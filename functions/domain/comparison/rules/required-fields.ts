import { type BreakingRule, messageRule } from '#domain/comparison/breaking-rule.ts';
import { missingIn } from '#domain/comparison/comparison.ts';
import { fieldText, isLabelledRequired } from '#domain/comparison/field-shape.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { FieldNode } from '#domain/comparison/nodes.ts';
import { EVERYWHERE } from '#domain/comparison/rule-sets.ts';

/** A required field has to be sent by everybody: neither side can have one that the other does not know. */
export const REQUIRED_FIELDS: BreakingRule = messageRule(
  'MESSAGE_SAME_REQUIRED_FIELDS',
  EVERYWHERE,
  ({ before, after, fields }) => {
    const [old, now] = [requiredOnes(fields.before), requiredOnes(fields.after)];
    const removed = missingIn(old, now).map((field): Finding => {
      const spot = spotOf(after);
      return {
        ...about(field, 'removed', 'is gone'),
        before: spotOf(field, fieldText(field)),
        after: spot,
      };
    });
    const added = missingIn(now, old).map((field): Finding => {
      const spot = spotOf(before);
      return {
        ...about(field, 'added', 'is new'),
        before: spot,
        after: spotOf(field, fieldText(field)),
      };
    });
    return [...removed, ...added];
  },
);

const about = (field: FieldNode, kind: Finding['kind'], what: string): Finding => ({
  kind,
  element: 'field',
  symbol: field.fullName,
  aspect: kind === 'added' ? 'addition' : 'requirement',
  message: `required field ${field.item.name} (${field.item.number}) of ${field.parent?.fullName ?? ''} ${what}: whoever does not know it can't read or be read`,
});

const requiredOnes = (fields: ReadonlyMap<number, FieldNode>): ReadonlyMap<number, FieldNode> =>
  new Map([...fields].filter(([, field]) => isLabelledRequired(field)));
