import type { RawProtoFile } from '#application/ports.ts';
import type { ComparableSet } from '#domain/comparison/comparable-set.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { locateElements } from './locate-elements.ts';
import { nameOptions } from './name-options.ts';
import { readComparable, readPackage } from './read-comparable.ts';
import { splitSet } from './split-set.ts';

/**
 * Two FileDescriptorSets or buf images, to be compared. Files with equal bytes are told by comparing these; nothing is
 * hashed, and nothing decoded before it is asked for. Throws `DescriptorSetError` for bytes that are no such set.
 */
export function openComparableSets(before: Uint8Array, after: Uint8Array): ComparablePair {
  return pairOf(filesOf(before), filesOf(after));
}

export interface ComparablePair {
  readonly before: ComparableSet;
  readonly after: ComparableSet;
}

/** The same of sets that are split already: their files by path. */
export function pairOf(old: Files, now: Files): ComparablePair {
  const isEqual = (path: string): boolean => {
    const [left, right] = [old.get(path)?.bytes, now.get(path)?.bytes];
    return left !== undefined && right !== undefined && Buffer.compare(left, right) === 0;
  };
  const equal = new Set([...old.keys()].filter(isEqual));
  return { before: setOf(old, equal, 'before'), after: setOf(now, equal, 'after') };
}

export type Files = ReadonlyMap<string, RawProtoFile>;

function filesOf(set: Uint8Array): Files {
  const files = new Map<string, RawProtoFile>();
  for (const file of splitSet(set)) {
    if (files.has(file.path))
      throw new DescriptorSetError(
        file.bytes.byteOffset - set.byteOffset,
        'the set holds this file twice',
        { path: file.path },
      );
    files.set(file.path, file);
  }
  return files;
}

function setOf(files: Files, equal: ReadonlySet<string>, side: string): ComparableSet {
  const bytesOf = (path: string): Uint8Array => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`the set does not hold ${path}`);
    return file.bytes;
  };
  const declared = once(() => indexOf(files, ({ declares }) => declares));
  const importers = once(() => indexOf(files, ({ imports }) => imports));
  const options = once(() => nameOptions(files.values()));
  return {
    digests: new Map([...files.keys()].map((path) => [path, equal.has(path) ? 'equal' : side])),
    load: (path) => readComparable(bytesOf(path)),
    locate: (path, wanted) => locateElements(bytesOf(path), wanted),
    packageOf: (path) => readPackage(bytesOf(path)),
    fileOf: (fullName) => declared().get(fullName)?.[0],
    importersOf: (path) => importers().get(path) ?? [],
    nameOfOption: (owner, number) => options().get(`${owner} ${number}`),
  };
}

/** The files under each of the names they have. */
function indexOf(
  files: Files,
  namesOf: (file: RawProtoFile) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const file of files.values()) {
    for (const name of namesOf(file)) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [file.path]);
      else known.push(file.path);
    }
  }
  return index;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
