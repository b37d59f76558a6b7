import type { BreakingRule } from '#domain/comparison/breaking-rule.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';
import { type Finding, fileSpot, spotOf } from '#domain/comparison/finding.ts';
import type { FileNodes, MessageNode, Node } from '#domain/comparison/nodes.ts';
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
    const files = [...after.files.values()];
    const nodes = byPackage<Deleted>(files, (file) => file[declared]);
    const messages = byPackage<MessageNode>(files, (file) => file.messages);
    const findings: Finding[] = [];
    for (const old of before.files.values()) {
      const { package: name, path } = old.file;
      if (!surroundings.packages[declared === 'services' ? 'all' : declared].has(name)) continue;
      const file = after.files.get(path);
      // What was round a message may have gone to another file of the package.
      const round = declared === 'messages' ? messages.get(name) : file?.messages;
      for (const node of old[declared].values() as Iterable<Deleted>) {
        if (nodes.get(name)?.has(node.nestedName)) continue;
        findings.push({
          kind: 'removed',
          element,
          symbol: node.fullName,
          aspect: 'existence',
          ...(name === '' ? {} : { detail: name }),
          message: `${element} ${node.nestedName} was deleted from ${packageText(name)}`,
          before: spotOf(node),
          ...(file === undefined ? {} : { after: remainsOf(node, round ?? new Map()) }),
        });
      }
    }
    return findings;
  },
});

function byPackage<One>(
  files: readonly FileNodes[],
  nodesOf: (file: FileNodes) => ReadonlyMap<string, One>,
): ReadonlyMap<string, ReadonlyMap<string, One>> {
  const packages = new Map<string, Map<string, One>>();
  for (const nodes of files) {
    const known = packages.get(nodes.file.package) ?? new Map<string, One>();
    packages.set(nodes.file.package, known);
    for (const [nestedName, node] of nodesOf(nodes)) known.set(nestedName, node);
  }
  return packages;
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
