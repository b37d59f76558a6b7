import { type BreakingRule, fieldRule } from '#domain/comparison/breaking-rule.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { JSON_TOO } from '#domain/comparison/rule-sets.ts';

const NAME = [1];
const JSON_NAME = [10];

export const FIELD_NAME_RULES: readonly BreakingRule[] = [
  fieldRule('FIELD_SAME_NAME', JSON_TOO, (pair) => {
    const { before, after } = pair;
    // Extensions are written with their full names.
    const isExtension = before.item.extendee !== '';
    const [old, now] = isExtension
      ? [before.fullName, after.fullName]
      : [before.item.name, after.item.name];
    return old === now ? undefined : fieldFinding(pair, 'name', [old, now], NAME);
  }),
  fieldRule('FIELD_SAME_JSON_NAME', JSON_TOO, (pair) => {
    const { before, after } = pair;
    if (before.item.extendee !== '') return undefined;
    const [old, now] = [before.item.jsonName, after.item.jsonName];
    return old === now ? undefined : fieldFinding(pair, 'JSON name', [old, now], JSON_NAME);
  }),
];
