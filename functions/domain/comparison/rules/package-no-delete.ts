import type { BreakingRule } from '#domain/comparison/breaking-rule.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';
import { type Finding, fileSpot, spotOf } from '#domain/comparison/finding.ts';
import type { FileNodes, Node } from '#domain/comparison/nodes.ts';
import { remainsOf } from '#domain/comparison/remains.ts';
import { PACKAGE_ONLY } from '#domain/comparison/rule-sets.ts';

type Declared = 'messages' | 'enums' | 'services' | 'extensions';
type Deleted = Node<{ readonly name: string; readonly at: readonly number[] }>;

/**
 * Gone from a package that is still there. Of a package that has no message, enum or extension any more, `buf` does not
 * tell the loss of its last ones, and neither does this.
 */
const deletion = (id: string, declared: Declared, element: ContractElement): BreakingRule => ({
  id,
  sets: PACKAGE_ONLY,
  run: ({ before, after, surroundings }) => {
    const now = namesByPackage(after.files.values(), declared);
    const findings: Finding[] = [];
    for (const nodes of before.files.values()) {
      const name = nodes.file.package;
      if (!surroundings.packages[declared === 'services' ? 'all' : declared].has(name)) continue;
      for (const node of nodes[declared].values()) {
        if (now.get(name)?.has(node.nestedName)) continue;
        const file = after.files.get(nodes.file.path);
        findings.push({
          kind: 'removed',
          element,
          symbol: (node as Deleted).fullName,
          aspect: 'existence',
          message: `${element} ${node.nestedName} was deleted from ${packageText(name)}`,
          before: spotOf(node as Deleted),
          ...(file === undefined ? {} : { after: remainsOf(node, file) }),
        });
      }
    }
    return findings;
  },
});

function namesByPackage(
  files: Iterable<FileNodes>,
  declared: Declared,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const nodes of files) {
    const known = names.get(nodes.file.package) ?? new Set();
    names.set(nodes.file.package, known);
    for (const nestedName of nodes[declared].keys()) known.add(nestedName);
  }
  return names;
}

const packageText = (name: string): string =>
  name === '' ? 'the unnamed package' : `package ${name}`;

const PACKAGE_NO_DELETE: BreakingRule = {
  id: 'PACKAGE_NO_DELETE',
  sets: PACKAGE_ONLY,
  run: ({ before, surroundings }) => {
    const first = new Map<string, string>();
    for (const path of [...before.files.keys()].sort()) {
      const name = before.files.get(path)?.file.package ?? '';
      if (!surroundings.packages.all.has(name) && !first.has(name)) first.set(name, path);
    }
    return [...first].map(([name, path]) => ({
      kind: 'removed',
      element: 'package',
      symbol: name,
      aspect: 'existence',
      message: `${packageText(name)} was deleted`,
      before: fileSpot(path, undefined, [2]),
    }));
  },
};

export const PACKAGE_RULES = [
  PACKAGE_NO_DELETE,
  deletion('PACKAGE_ENUM_NO_DELETE', 'enums', 'enum'),
  deletion('PACKAGE_EXTENSION_NO_DELETE', 'extensions', 'extension'),
  deletion('PACKAGE_MESSAGE_NO_DELETE', 'messages', 'message'),
  deletion('PACKAGE_SERVICE_NO_DELETE', 'services', 'service'),
];
