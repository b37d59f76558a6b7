import { type BreakingRule, fieldRule, messageRule } from '#domain/comparison/breaking-rule.ts';
import { fieldFinding } from '#domain/comparison/field-finding.ts';
import { oneofOf } from '#domain/comparison/field-shape.ts';
import { spotOf } from '#domain/comparison/finding.ts';
import { EVERYWHERE, SOURCE } from '#domain/comparison/rule-sets.ts';
import { writtenOneofs } from '#domain/comparison/written-oneofs.ts';

const sameOneof = fieldRule('FIELD_SAME_ONEOF', EVERYWHERE, (pair) => {
  if (pair.before.item.extendee !== '') return undefined;
  const [old, now] = [oneofOf(pair.before), oneofOf(pair.after)];
  return old === now ? undefined : fieldFinding(pair, 'oneof', [old ?? 'none', now ?? 'none']);
});

const noDelete = messageRule('ONEOF_NO_DELETE', SOURCE, ({ before, after }) => {
  const kept = new Set(after.item.oneofs.map(({ name }) => name));
  return writtenOneofs(before.item)
    .filter(({ name }) => !kept.has(name))
    .map((oneof) => ({
      kind: 'removed',
      element: 'oneof',
      symbol: `${after.fullName}.${oneof.name}`,
      aspect: 'existence',
      message: `oneof ${oneof.name} of ${after.fullName} was deleted`,
      before: { path: before.file.path, at: [oneof.at], text: `oneof ${oneof.name}` },
      after: spotOf(after),
    }));
});

export const ONEOF_RULES: readonly BreakingRule[] = [sameOneof, noDelete];
