import type { PackageGroup } from './group-changes.ts';

/**
 * The files shown at once: from the top, until `most` changes are shown; the first always. The others wait behind their
 * counts.
 */
export function unfoldedFiles<C>(
  groups: readonly PackageGroup<C>[],
  most: number,
): ReadonlySet<FileKey> {
  const unfolded = new Set<FileKey>();
  let shown = 0;
  for (const { name, files } of groups) {
    for (const { path, breaking, other } of files) {
      if (unfolded.size > 0 && shown >= most) return unfolded;
      unfolded.add(fileKey(name, path));
      // What breaks nothing is folded where something breaks.
      shown += breaking.length || other.length;
    }
  }
  return unfolded;
}

type FileKey = `${string} ${string}`;

export const fileKey = (name: string, path: string): FileKey => `${name} ${path}`;
