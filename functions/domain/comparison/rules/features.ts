import { type BreakingRule, enumRule, messageRule } from '#domain/comparison/breaking-rule.ts';
import type { Pair } from '#domain/comparison/comparison.ts';
import { ENUM_TYPE, featureOf, JSON_FORMAT } from '#domain/comparison/features.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { EnumNode, MessageNode } from '#domain/comparison/nodes.ts';
import { JSON_TOO, SOURCE } from '#domain/comparison/rule-sets.ts';

/** Where an element keeps what it says of a feature: its options, `features` in them, the feature. */
const OF_ENUM = { options: [3, 7], enumType: 2, jsonFormat: 6 } as const;
const OF_MESSAGE = { options: [7, 12], jsonFormat: 6 } as const;

const sameType = enumRule('ENUM_SAME_TYPE', SOURCE, ({ before, after }) => {
  const [old, now] = [before, after].map((node) =>
    featureOf('enumType', node) === ENUM_TYPE.closed ? 'closed' : 'open',
  );
  if (old === now) return undefined;
  const at = [...OF_ENUM.options, OF_ENUM.enumType];
  return {
    kind: 'changed',
    element: 'enum',
    symbol: after.fullName,
    aspect: 'type',
    message: `enum ${after.fullName} changed from ${old} to ${now}`,
    before: spotOf(before, old, at),
    after: spotOf(after, now, at),
  };
});

/** What was sure to be readable as JSON is not any more. */
function lostJson(
  element: 'enum' | 'message',
  { before, after }: Pair<EnumNode> | Pair<MessageNode>,
  at: readonly number[],
): Finding | undefined {
  const [old, now] = [before, after].map((node) => featureOf('jsonFormat', node));
  if (old !== JSON_FORMAT.allow || now === JSON_FORMAT.allow) return undefined;
  return {
    kind: 'changed',
    element,
    symbol: after.fullName,
    aspect: 'JSON format',
    message: `JSON of ${element} ${after.fullName} is no longer checked by compilers (ALLOW became LEGACY_BEST_EFFORT)`,
    before: spotOf(before, 'ALLOW', at),
    after: spotOf(after, 'LEGACY_BEST_EFFORT', at),
  };
}

export const FEATURE_RULES: readonly BreakingRule[] = [
  sameType,
  enumRule('ENUM_SAME_JSON_FORMAT', JSON_TOO, (pair) =>
    lostJson('enum', pair, [...OF_ENUM.options, OF_ENUM.jsonFormat]),
  ),
  messageRule('MESSAGE_SAME_JSON_FORMAT', JSON_TOO, (pair) =>
    lostJson('message', pair, [...OF_MESSAGE.options, OF_MESSAGE.jsonFormat]),
  ),
];
