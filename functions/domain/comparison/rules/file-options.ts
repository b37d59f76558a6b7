import { type BreakingRule, fileRule } from '#domain/comparison/breaking-rule.ts';
import type { ComparableFile, ElementPath } from '#domain/comparison/comparable.ts';
import { fileSpot } from '#domain/comparison/finding.ts';
import { EVERYWHERE, type RuleSet, SOURCE } from '#domain/comparison/rule-sets.ts';

const sameValue = (
  id: string,
  sets: readonly RuleSet[],
  what: string,
  at: ElementPath,
  textOf: (file: ComparableFile) => string,
): BreakingRule =>
  fileRule(id, sets, ({ before, after }) => {
    const [old, now] = [textOf(before.file), textOf(after.file)];
    if (old === now) return undefined;
    const { path } = after.file;
    return {
      kind: 'changed',
      element: 'file',
      symbol: path,
      aspect: what,
      message: `${what} of ${path} changed from ${old || 'nothing'} to ${now || 'nothing'}`,
      before: fileSpot(path, old, at),
      after: fileSpot(path, now, at),
    };
  });

/** Field of google.protobuf.FileDescriptorProto. */
const OPTIONS = 8;

const sameText = (name: string, number: number): BreakingRule =>
  sameValue(`FILE_SAME_${name.toUpperCase()}`, SOURCE, name, [OPTIONS, number], ({ options }) =>
    String(options.get(number) ?? ''),
  );

const sameFlag = (name: string, number: number, unsaid = 0): BreakingRule =>
  sameValue(`FILE_SAME_${name.toUpperCase()}`, SOURCE, name, [OPTIONS, number], ({ options }) =>
    String((options.get(number) ?? unsaid) !== 0),
  );

const OPTIMIZE_MODES: ReadonlyMap<unknown, string> = new Map([
  [1, 'SPEED'],
  [2, 'CODE_SIZE'],
  [3, 'LITE_RUNTIME'],
]);

/** Names and numbers of google.protobuf.FileOptions. */
export const FILE_RULES: readonly BreakingRule[] = [
  sameFlag('cc_enable_arenas', 31, 1),
  sameFlag('cc_generic_services', 16),
  sameText('csharp_namespace', 37),
  sameText('go_package', 11),
  sameFlag('java_generic_services', 17),
  sameFlag('java_multiple_files', 10),
  sameText('java_outer_classname', 8),
  sameText('java_package', 1),
  sameText('objc_class_prefix', 36),
  sameValue('FILE_SAME_OPTIMIZE_FOR', SOURCE, 'optimize_for', [OPTIONS, 9], ({ options }) => {
    const mode = options.get(9) ?? 1;
    return OPTIMIZE_MODES.get(mode) ?? String(mode);
  }),
  sameText('php_class_prefix', 40),
  sameText('php_metadata_namespace', 44),
  sameText('php_namespace', 41),
  sameFlag('py_generic_services', 18),
  sameText('ruby_package', 45),
  sameText('swift_prefix', 39),
  sameValue('FILE_SAME_SYNTAX', SOURCE, 'syntax', [12], ({ syntax }) => syntax),
  sameValue('FILE_SAME_PACKAGE', EVERYWHERE, 'package', [2], (file) => file.package),
];
