import type { ComparableFile, ComparableImport } from '#domain/comparison/comparable.ts';
import type { Comparison } from '#domain/comparison/comparison.ts';
import { type Finding, fileSpot } from '#domain/comparison/finding.ts';

const IMPORTS = 3;
const OPTION_IMPORTS = 15;

export const noteImports = ({ filePairs }: Comparison): readonly Finding[] =>
  filePairs.flatMap(({ before, after }) => {
    const [old, now] = [before.file, after.file].map(
      ({ imports }) => new Map(imports.map((one) => [one.path, one])),
    );
    const findings: Finding[] = [];
    for (const one of before.file.imports)
      if (!now?.has(one.path)) findings.push(finding('removed', before.file, after.file, one));
    for (const one of after.file.imports) {
      const known = old?.get(one.path);
      if (known === undefined) findings.push(finding('added', before.file, after.file, one));
      else if (known.kind !== one.kind)
        findings.push(finding('changed', before.file, after.file, one));
    }
    return findings;
  });

function finding(
  kind: 'added' | 'removed' | 'changed',
  before: ComparableFile,
  after: ComparableFile,
  one: ComparableImport,
): Finding {
  const what = { added: 'imports', removed: 'no longer imports', changed: 'imports' }[kind];
  const how = one.kind === 'plain' ? '' : ` (${one.kind})`;
  return {
    kind,
    element: 'file',
    symbol: after.path,
    aspect: `import ${one.path}`,
    detail: `${one.path}${kind === 'changed' ? ` as ${one.kind}` : how}`,
    message: `${after.path} ${what} ${one.path}${kind === 'changed' ? ` as ${one.kind}` : how}`,
    before: importSpot(before, one.path),
    after: importSpot(after, one.path),
  };
}

function importSpot({ path, imports }: ComparableFile, imported: string) {
  const index = imports.findIndex((one) => one.path === imported);
  const plain = imports.filter(({ kind }) => kind !== 'option').length;
  if (index < 0) return fileSpot(path);
  const at = index < plain ? [IMPORTS, index] : [OPTION_IMPORTS, index - plain];
  return fileSpot(path, `import "${imported}"`, at);
}
