import type { Comparison } from '#domain/comparison/comparison.ts';
import { type Finding, fileSpot } from '#domain/comparison/finding.ts';
import type { FileNodes } from '#domain/comparison/nodes.ts';
import type { Side } from '#domain/comparison/side.ts';

/** So much of what a package or file declared must be found again elsewhere. */
const SHARE = 0.5;
/** A name that so many others have tells nothing. */
const COMMON = 200;
const PACKAGE_AT = [2];

/** Packages and files that went somewhere else; what is missing since then is told besides. */
export const noteMoves = (comparison: Comparison): readonly Finding[] => [
  ...movedPackages(comparison),
  ...movedFiles(comparison),
];

function movedPackages({ before, after, surroundings }: Comparison): readonly Finding[] {
  const known = groupByPackage(before);
  const [lost, found] = [
    new Map([...known].filter(([name]) => !surroundings.packages.all.has(name))),
    new Map([...groupByPackage(after)].filter(([name]) => !known.has(name))),
  ];
  return matches(lost, found).map(([old, now]) => ({
    kind: 'moved',
    element: 'package',
    symbol: old,
    aspect: 'move',
    detail: now,
    message: `package ${old} moved to ${now}`,
    before: fileSpot(lost.get(old)?.path ?? '', old, PACKAGE_AT),
    after: fileSpot(found.get(now)?.path ?? '', now, PACKAGE_AT),
  }));
}

function movedFiles({ before, after }: Comparison): readonly Finding[] {
  const [lost, found] = [
    groupByFile(before, (path) => !after.hasFile(path)),
    groupByFile(after, (path) => !before.hasFile(path)),
  ];
  return matches(lost, found).map(([old, now]) => ({
    kind: 'moved',
    element: 'file',
    symbol: old,
    aspect: 'move',
    detail: now,
    message: `file ${old} moved to ${now}`,
    before: fileSpot(old),
    after: fileSpot(now),
  }));
}

/** Names declared somewhere, and the first of its files. */
interface Group {
  readonly path: string;
  readonly names: Set<string>;
}

function groupByPackage({ files }: Side): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const path of [...files.keys()].sort()) {
    const nodes = files.get(path);
    if (nodes === undefined) continue;
    const group = groups.get(nodes.file.package) ?? { path, names: new Set() };
    groups.set(nodes.file.package, group);
    for (const name of namesOf(nodes)) group.names.add(name);
  }
  return groups;
}

/** A file that went to another package is told with the package. */
const groupByFile = (
  { files }: Side,
  isWanted: (path: string) => boolean,
): ReadonlyMap<string, Group> =>
  new Map(
    [...files].flatMap(([path, nodes]) => {
      const names = namesOf(nodes).map((name) => `${nodes.file.package}.${name}`);
      return isWanted(path) ? [[path, { path, names: new Set(names) }]] : [];
    }),
  );

const namesOf = ({ messages, enums, services, extensions }: FileNodes): readonly string[] =>
  [messages, enums, services, extensions].flatMap((declared) => [...declared.keys()]);

/** For each lost group the found one that shares most names with it; what is found is taken once. */
function matches(
  lost: ReadonlyMap<string, Group>,
  found: ReadonlyMap<string, Group>,
): readonly (readonly [string, string])[] {
  const owners = new Map<string, string[]>();
  for (const [key, { names }] of found)
    for (const name of names) {
      const known = owners.get(name);
      if (known === undefined) owners.set(name, [key]);
      else known.push(key);
    }
  const candidates = [...lost].flatMap(([old, { names }]) => {
    const shared = new Map<string, number>();
    for (const name of names) {
      const keys = owners.get(name) ?? [];
      if (keys.length > COMMON) continue;
      for (const key of keys) shared.set(key, (shared.get(key) ?? 0) + 1);
    }
    return [...shared].map(([now, count]) => {
      const size = Math.max(names.size, found.get(now)?.names.size ?? 0);
      return { old, now, share: count / size };
    });
  });
  const taken = new Set<string>();
  return candidates
    .filter(({ share }) => share >= SHARE)
    .sort((a, b) => b.share - a.share || (a.old + a.now < b.old + b.now ? -1 : 1))
    .flatMap(({ old, now }) => {
      if (taken.has(`lost ${old}`) || taken.has(`found ${now}`)) return [];
      taken.add(`lost ${old}`).add(`found ${now}`);
      return [[old, now] as const];
    });
}
