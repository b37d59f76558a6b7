import { orderByImports } from '#domain/import-graph.ts';
import type { RawProtoFile } from './ports.ts';

/** A file under more files with extensions than these shows what is left by number. */
const DECLARING = 500;

type Files = readonly RawProtoFile[];

/**
 * For each file those by which its custom options are read: what declares extensions, and what that imports. Files
 * that need the same get the very same list.
 */
export function createOptionFiles(files: Files): (file: RawProtoFile) => Files {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const declaring = declaringBeneath(files);
  const lists = new Map<Files, Files>();
  return (file) => {
    const roots = declaring.get(file.path) ?? [];
    const list = lists.get(roots) ?? [...closureOf(roots, byPath)];
    lists.set(roots, list);
    return list;
  };
}

/** By path, the files with extensions a file is or imports; equal lists are one. */
function declaringBeneath(files: Files): ReadonlyMap<string, Files> {
  const found = new Map<string, Files>();
  const known = new Map<string, Files>();
  const order = orderByImports(files);
  for (const file of order.kind === 'ordered' ? order.files : []) {
    const own = file.declaresOptions ? [[file]] : [];
    const lists = new Set([...own, ...file.imports.map((path) => found.get(path) ?? [])]);
    const all = [...new Set([...lists].flat())].slice(0, DECLARING);
    const key = all
      .map(({ path }) => path)
      .sort()
      .join('\n');
    const list = known.get(key) ?? all;
    known.set(key, list);
    found.set(file.path, list);
  }
  return found;
}

function closureOf(roots: Files, byPath: ReadonlyMap<string, RawProtoFile>): Set<RawProtoFile> {
  const reached = new Set(roots);
  // A set may grow while it is walked.
  for (const file of reached)
    for (const path of file.imports) {
      const imported = byPath.get(path);
      if (imported) reached.add(imported);
    }
  return reached;
}
