import { checkComparable } from '#adapters/protobuf/check-comparable.ts';
import {
  type ComparablePair,
  type Files,
  pairOf,
} from '#adapters/protobuf/open-comparable-sets.ts';
import { splitSet } from '#adapters/protobuf/split-set.ts';
import { checkContradictions } from '#domain/check-descriptor-set.ts';
import type { ComparableSet } from '#domain/comparison/comparable-set.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { readDescriptorSet } from './read-descriptor-set.ts';
import { UsageError } from './usage-error.ts';

/**
 * Two files with FileDescriptorSets, to be compared. What a set holds need not have all its imports, as long as it does
 * not contradict itself; single files are looked at when they are compared. Throws `UsageError` that names the file.
 */
export function openSets(older: string, newer: string): ComparablePair {
  const { before, after } = pairOf(filesOf(older), filesOf(newer));
  return { before: blaming(older, before), after: blaming(newer, after) };
}

function filesOf(name: string): Files {
  const set = readDescriptorSet(name);
  const files = blame(name, () => splitSet(set));
  const [first, ...others] = checkContradictions(files);
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (${others.length} more like it)`;
    throw new UsageError(
      `"${name}" can't be compared: ${first.path}: ${first.message}${more}`,
      first.cure ?? REBUILD,
    );
  }
  if (files.length > 0) return new Map(files.map((file) => [file.path, file]));
  throw new UsageError(`"${name}" holds no proto files.`, REBUILD);
}

const blaming = (name: string, set: ComparableSet): ComparableSet => ({
  ...set,
  load: async (path) => {
    try {
      const file = await set.load(path);
      checkComparable(file);
      return file;
    } catch (error) {
      throw blamed(name, error, path);
    }
  },
  locate: (path, wanted) => blame(name, () => set.locate(path, wanted), path),
  packageOf: (path) => blame(name, () => set.packageOf(path), path),
  nameOfOption: (owner, number) => blame(name, () => set.nameOfOption(owner, number)),
});

function blame<T>(name: string, work: () => T, path?: string): T {
  try {
    return work();
  } catch (error) {
    throw blamed(name, error, path);
  }
}

function blamed(name: string, error: unknown, known = ''): unknown {
  if (!(error instanceof DescriptorSetError)) return error;
  const { path = known, symbol, offset, reason } = error;
  const place = [
    ...(path === '' ? [] : [path]),
    ...(offset === 0 && symbol !== undefined ? [] : [`byte ${offset}`]),
    ...(symbol === undefined ? [] : [`in ${symbol}`]),
  ].join(', ');
  return new UsageError(`"${name}" can't be compared: ${place}: ${reason}.`, REBUILD);
}

const REBUILD = 'Build it anew with buf build or protoc.';
