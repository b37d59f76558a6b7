/** A file as far as the graph of imports is concerned. */
export interface ImportingFile {
  readonly path: string;
  readonly imports: readonly string[];
}

/** The files so that each comes after everything it imports, or one circle of imports, its first file repeated. */
export type ImportOrder<File> =
  | { readonly kind: 'ordered'; readonly files: readonly File[] }
  | { readonly kind: 'cycle'; readonly paths: readonly string[] };

/** Imports that are not among the files are left out. Keeps no stack of its own, so that depth is no limit. */
export function orderByImports<File extends ImportingFile>(
  files: readonly File[],
): ImportOrder<File> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const ordered: File[] = [];
  for (const root of files) {
    const open = new Map<string, { readonly file: File; next: number }>();
    if (!done.has(root.path)) open.set(root.path, { file: root, next: 0 });
    const trail = [...open.values()];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const wanted = top.file.imports[top.next];
      top.next += 1;
      if (wanted === undefined) {
        trail.pop();
        open.delete(top.file.path);
        done.add(top.file.path);
        ordered.push(top.file);
        continue;
      }
      if (open.has(wanted)) {
        const paths = trail.map(({ file }) => file.path);
        return { kind: 'cycle', paths: [...paths.slice(paths.indexOf(wanted)), wanted] };
      }
      const file = byPath.get(wanted);
      if (file === undefined || done.has(wanted)) continue;
      const frame = { file, next: 0 };
      open.set(wanted, frame);
      trail.push(frame);
    }
  }
  return { kind: 'ordered', files: ordered };
}
