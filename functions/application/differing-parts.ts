import type { ContractIndex } from '#domain/contract.ts';

/** Files that are compared together, at least. */
const TOGETHER = 100;

/**
 * The paths at which two contracts differ, in parts of some size. A package is never torn apart: what is moved from
 * file to file inside it is found again; neither is a file whose package changed.
 */
export function differingParts(
  before: ContractIndex,
  after: ContractIndex,
): readonly ReadonlySet<string>[] {
  const old = new Map(before.files.map((file) => [file.path, file]));
  const groups = createGroups();
  for (const file of after.files) {
    const known = old.get(file.path);
    old.delete(file.path);
    if (known?.hash === file.hash) continue;
    groups.add(file.path, file.package);
    if (known) groups.add(file.path, known.package);
  }
  for (const { path, package: name } of old.values()) groups.add(path, name);
  const parts: Set<string>[] = [];
  for (const paths of groups.all()) {
    const last = parts.at(-1);
    if (last && last.size < TOGETHER) for (const path of paths) last.add(path);
    else parts.push(new Set(paths));
  }
  return parts;
}

function createGroups() {
  const ofPackage = new Map<string, Set<string>>();
  const ofPath = new Map<string, Set<string>>();
  return {
    add: (path: string, packageName: string): void => {
      const [one, other] = [ofPackage.get(packageName), ofPath.get(path)];
      const group = one ?? other ?? new Set();
      ofPackage.set(packageName, group);
      if (other && other !== group) {
        for (const moved of other) {
          group.add(moved);
          ofPath.set(moved, group);
        }
        for (const [name, found] of ofPackage) if (found === other) ofPackage.set(name, group);
      }
      group.add(path);
      ofPath.set(path, group);
    },
    all: (): ReadonlySet<ReadonlySet<string>> => new Set(ofPath.values()),
  };
}
