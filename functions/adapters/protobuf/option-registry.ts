import {
  createFileRegistry,
  createRegistry,
  type DescFile,
  type Registry,
} from '@bufbuild/protobuf';
import type { RawProtoFile } from '#application/ports.ts';
import { decodeFile } from './decode-file.ts';

/** Fields, values and methods of one set that are linked at most: far more than any project's options have. */
const LINKABLE = 100_000;
/** How many are, by the set's memory. */
const spent = new WeakMap<ArrayBufferLike, number>();
/** Linked once a set: the raw file is the key, for within one set a path has one meaning. */
const linked = new WeakMap<RawProtoFile, DescFile | 'unusable'>();

/**
 * The extensions by which custom options of a file are read. A file that cannot be linked (an import is missing, the
 * edition is unknown here) names no options; those who use it show them by number.
 */
export function optionRegistry(files: readonly RawProtoFile[]): Registry {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const usable = files.map((file) => link(file, byPath)).filter((file) => file !== undefined);
  return createRegistry(...usable);
}

function link(file: RawProtoFile, byPath: ReadonlyMap<string, RawProtoFile>): DescFile | undefined {
  const before = linked.get(file);
  if (before !== undefined) return before === 'unusable' ? undefined : before;
  // Set before its imports are visited: an import cycle ends here.
  linked.set(file, 'unusable');
  const total = (spent.get(file.bytes.buffer) ?? 0) + file.elements;
  if (total > LINKABLE) return undefined;
  spent.set(file.bytes.buffer, total);
  try {
    const proto = decodeFile(file.bytes).file;
    const result = createFileRegistry(proto, (path) => {
      const imported = byPath.get(path);
      return imported && link(imported, byPath);
    }).getFile(proto.name);
    if (result) linked.set(file, result);
    return result;
  } catch {
    return undefined;
  }
}
