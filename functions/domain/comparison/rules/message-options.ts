import { type BreakingRule, messageRule } from '#domain/comparison/breaking-rule.ts';
import { spotOf } from '#domain/comparison/finding.ts';
import { SOURCE } from '#domain/comparison/rule-sets.ts';

const OPTION_AT = [7, 2];

export const MESSAGE_ACCESSOR: BreakingRule = messageRule(
  'MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR',
  SOURCE,
  ({ before, after }) => {
    const isLost =
      !before.item.noStandardDescriptorAccessor && after.item.noStandardDescriptorAccessor;
    if (!isLost) return undefined;
    return {
      kind: 'changed',
      element: 'message',
      symbol: after.fullName,
      aspect: 'descriptor accessor',
      message: `message ${after.fullName} lost its descriptor() accessor (no_standard_descriptor_accessor is set)`,
      before: spotOf(before, 'false', OPTION_AT),
      after: spotOf(after, 'true', OPTION_AT),
    };
  },
);
