import { resolve } from 'node:path';
import { git } from './git.ts';
import { type Options, textOf } from './options.ts';
import { surroundingSource } from './origin.ts';
import { readSpecFiles, type SpecFile } from './read-spec-files.ts';
import type { Terminal } from './terminal.ts';

/**
 * The files of DIR. Paths are those of the repository, so that readers can find the file there; when DIR is published
 * as another source than the repository it lies in, they begin at DIR.
 */
export function specFolder(
  directory: string,
  options: Options,
  terminal: Terminal,
): readonly SpecFile[] {
  return readSpecFiles(
    directory,
    rootOf(directory, options),
    options.match ?? [],
    terminal.progress('Reading'),
  );
}

function rootOf(directory: string, options: Options): string {
  const top = git(directory, 'rev-parse', '--show-toplevel');
  const source = textOf(options, 'source');
  const own = source === undefined || source === surroundingSource(directory, process.env);
  return top !== undefined && own ? top : resolve(directory);
}
