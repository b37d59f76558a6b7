import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob, relative, resolve, sep } from 'node:path';
import { isYamlPath } from '#domain/publication-path.ts';
import { Failure } from './failure.ts';
import type { Progress } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface SpecFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly content: string;
}

/**
 * The YAML files below a folder, in order of their paths; hidden folders, `node_modules` and links are left out. Paths
 * count from `root`. Throws `UsageError` when there are none: an empty complete set would remove every service.
 */
export function readSpecFiles(
  directory: string,
  root: string,
  globs: readonly string[],
  progress: Progress,
): readonly SpecFile[] {
  const paths = list(directory)
    .filter((path) => globs.length === 0 || globs.some((glob) => matchesGlob(path, glob)))
    .sort();
  if (paths.length === 0) {
    throw new UsageError(
      `There is no YAML file in "${directory}"${globs.length > 0 ? ' that matches' : ''}.`,
      'Name the folder that holds organisation.yaml or the spec files.',
    );
  }
  const files = paths.map((path, index) => {
    progress.update(index + 1, paths.length);
    const file = join(directory, path);
    return { path: slashed(relative(resolve(root), resolve(file))), content: readText(file) };
  });
  progress.end();
  return files;
}

function list(directory: string): readonly string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`"${directory}" is not a folder.`, 'Name the folder of the spec files.');
  }
  return below(directory).map((path) => slashed(relative(directory, path)));
}

function below(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry: Dirent) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : below(path);
    return entry.isFile() && isYamlPath(entry.name) && !entry.name.startsWith('.') ? [path] : [];
  });
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
const slashed = (path: string): string => path.replaceAll(sep, '/');

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(`"${file}" is not UTF-8.`, 'Save it as UTF-8.', { cause: error });
  }
}
