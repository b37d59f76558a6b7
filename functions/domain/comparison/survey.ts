import type { ComparableFile } from './comparable.ts';
import type { ComparableSet } from './comparable-set.ts';
import type { Comparison, Pair, Surroundings } from './comparison.ts';
import { TYPE } from './field-shape.ts';
import { type EnumNode, type FileNodes, nodesOf } from './nodes.ts';
import type { Side } from './side.ts';

type Pairs = Omit<Comparison, 'surroundings'>;

/** Looks up what the rules must know of files that do not differ. */
export async function survey(pairs: Pairs, sets: Pair<ComparableSet>): Promise<Surroundings> {
  const affected = await affectedFiles(pairs, sets);
  const names = enumNames(pairs);
  return {
    packages: await remainingPackages(pairs, sets.after),
    enums: {
      before: await enumsOf(names.before, pairs.before, sets.before),
      after: await enumsOf(names.after, pairs.after, sets.after),
    },
    affected,
  };
}

/**
 * Which packages the later revision has, and which of them declare something of each kind; what no differing file tells
 * is looked up in the others.
 */
async function remainingPackages(
  { before, after }: Pairs,
  set: ComparableSet,
): Promise<Surroundings['packages']> {
  const [known, wanted] = [packagesOf(after.files.values()), packagesOf(before.files.values())];
  const isDoubtful = (name: string): boolean =>
    DECLARED.some((kind) => wanted[kind].has(name) && !known[kind].has(name));
  const doubtful = new Set([...wanted.all].filter(isDoubtful));
  if (doubtful.size === 0) return known;
  const unchanged = [...set.digests.keys()].filter((path) => !after.files.has(path));
  const names = await Promise.all(unchanged.map(set.packageOf));
  const paths = unchanged.filter((_, index) => doubtful.has(names[index] ?? ''));
  const files = (await Promise.all(paths.map(set.load))).map(nodesOf);
  return packagesOf([...after.files.values(), ...files]);
}

const DECLARED = ['all', 'messages', 'enums', 'extensions'] as const;

function packagesOf(files: Iterable<FileNodes>): Surroundings['packages'] {
  const packages = {
    all: new Set<string>(),
    messages: new Set<string>(),
    enums: new Set<string>(),
    extensions: new Set<string>(),
  };
  for (const { file, messages, enums, extensions } of files) {
    packages.all.add(file.package);
    if (messages.size > 0) packages.messages.add(file.package);
    if (enums.size > 0) packages.enums.add(file.package);
    if (extensions.size > 0) packages.extensions.add(file.package);
  }
  return packages;
}

/** Enums whose values decide something: a field names another one than before, or has a default. */
function enumNames({ fieldPairs }: Pairs): Pair<ReadonlySet<string>> {
  const names = { before: new Set<string>(), after: new Set<string>() };
  for (const { before, after } of fieldPairs) {
    const isSame =
      before.item.typeName === after.item.typeName &&
      before.item.defaultValue === after.item.defaultValue;
    if (isSame) continue;
    if (before.item.type === TYPE.enum) names.before.add(before.item.typeName);
    if (after.item.type === TYPE.enum) names.after.add(after.item.typeName);
  }
  return names;
}

async function enumsOf(
  names: ReadonlySet<string>,
  side: Side,
  set: ComparableSet,
): Promise<ReadonlyMap<string, EnumNode>> {
  const missing = [...names].filter((name) => !side.enums.has(name));
  const paths = new Set(await Promise.all(missing.map(set.fileOf)));
  const enums = new Map(side.enums);
  for (const path of paths) {
    if (path === undefined || !set.digests.has(path)) continue;
    for (const node of nodesOf(await set.load(path)).enums.values()) enums.set(node.fullName, node);
  }
  return enums;
}

/**
 * Files without a difference that have fields of an enum whose values got other numbers: what these fields hold when
 * they are not sent may have changed.
 */
async function affectedFiles(
  { enumPairs, before, after }: Pairs,
  sets: Pair<ComparableSet>,
): Promise<readonly ComparableFile[]> {
  const renumbered = enumPairs.filter(isRenumbered);
  const paths = new Set(
    renumbered.flatMap((pair) => [pair.before.file.path, pair.after.file.path]),
  );
  const affected = new Map<string, ComparableFile>();
  // What is imported publicly is seen by the importers of the importer.
  for (const path of paths) {
    for (const importer of await sets.after.importersOf(path)) {
      if (affected.has(importer) || before.files.has(importer) || after.files.has(importer))
        continue;
      const file = await sets.after.load(importer);
      affected.set(importer, file);
      if (file.imports.some((one) => one.path === path && one.kind === 'public'))
        paths.add(importer);
    }
  }
  return [...affected.values()];
}

function isRenumbered({ before, after }: Pair<EnumNode>): boolean {
  const numbers = new Map(after.item.values.map(({ name, number }) => [name, number]));
  const [first] = before.item.values;
  const [firstNow] = after.item.values;
  return (
    first?.number !== firstNow?.number ||
    before.item.values.some(({ name, number }) => numbers.get(name) !== number)
  );
}
