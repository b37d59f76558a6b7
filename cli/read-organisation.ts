import { readFileSync, statSync } from 'node:fs';
import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { Organisation } from '#domain/organisation.ts';
import { readSpecFiles } from './read-spec-files.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { whyUnread } from './why-unread.ts';

/** The organisation of a file, or of a folder that holds one. Throws `UsageError` for what is none, or not usable. */
export function readOrganisation(path: string, terminal: Terminal): Organisation {
  const found = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? inFolder(path, terminal)
    : [{ path, content: readText(path) }];
  const [file, another] = found;
  if (file === undefined || another !== undefined) {
    throw new UsageError(
      another === undefined
        ? `There is no organisation.yaml in "${path}".`
        : `There are several organisations in "${path}": ${found.map((one) => one.path).join(', ')}.`,
      'Name the file.',
    );
  }
  // Whoever names a file means it as such, whatever it is called.
  const read = specReader.read('organisation.yaml', file.content, createRuleEngine().check);
  if (read.kind === 'organisation') return read.organisation;
  const reason = read.problems.find(({ severity }) => severity === 'error')?.message;
  throw new UsageError(
    `"${file.path}" can't be used as organisation.yaml${reason === undefined ? '.' : `: ${reason}`}`,
    'Try msd validate on its folder.',
  );
}

const inFolder = (folder: string, terminal: Terminal) =>
  readSpecFiles(folder, folder, [], terminal.progress('Reading')).filter(({ path }) =>
    /(^|\/)organisation\.ya?ml$/.test(path),
  );

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `"${path}" can't be read: ${whyUnread(error)}.`,
      'Name organisation.yaml, or the folder that holds it.',
    );
  }
}
