import { git } from './git.ts';
import { isOn, type Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * What is not committed has no revision of its own: the dashboard takes a second publication of the same revision for a
 * repetition, whatever it holds.
 */
export function warnOfUncommitted(directory: string, options: Options, terminal: Terminal): void {
  if (isOn(options, 'revision') || isOn(options, 'dry-run')) return;
  if (git(directory, 'status', '--porcelain', '--', '.') === undefined) return;
  terminal.complain(
    'There are uncommitted changes; they are published as if they were part of HEAD.',
    'Commit first: a second publication of the same commit would change nothing.',
    'warning',
  );
}
