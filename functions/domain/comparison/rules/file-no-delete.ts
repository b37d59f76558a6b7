import type { BreakingRule } from '#domain/comparison/breaking-rule.ts';
import { fileSpot } from '#domain/comparison/finding.ts';
import { FILE_ONLY } from '#domain/comparison/rule-sets.ts';

export const FILE_NO_DELETE: BreakingRule = {
  id: 'FILE_NO_DELETE',
  sets: FILE_ONLY,
  run: ({ before, after }) =>
    [...before.files.keys()]
      .filter((path) => !after.hasFile(path))
      .map((path) => ({
        kind: 'removed',
        element: 'file',
        symbol: path,
        aspect: 'existence',
        message: `file ${path} was deleted`,
        before: fileSpot(path),
      })),
};
