import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type Acknowledgement,
  readAcknowledgements,
  TRAILER,
} from '#domain/review/acknowledgement.ts';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { whyUnread } from './why-unread.ts';

/** What the texts that `--acknowledge-from` names acknowledge; lines that mean to and can't be read are complained of. */
export async function acknowledgementsFrom(
  options: Options,
  terminal: Terminal,
): Promise<readonly Acknowledgement[]> {
  const files = options['acknowledge-from'] ?? [];
  const found: Acknowledgement[] = [];
  for (const file of files) {
    const { acknowledgements, unreadable } = readAcknowledgements(await read(file));
    found.push(...acknowledgements);
    for (const line of unreadable)
      terminal.complain(
        `This acknowledges nothing: ${line}`,
        `Write ${TRAILER}: SYMBOL: the reason, in one line.`,
        'warning',
      );
  }
  return found;
}

/** As they are sent: `acknowledge` may be repeated. */
export const acknowledgeQuery = (acknowledgements: readonly Acknowledgement[]): readonly string[] =>
  acknowledgements.map(({ symbol, reason }) => `${symbol}: ${reason}`);

async function read(file: string): Promise<string> {
  if (file === '-' && process.stdin.isTTY)
    throw new UsageError(
      'Standard input is the keyboard.',
      'Pipe the text into it: git log -1 --format=%B | msd compare … --acknowledge-from -',
    );
  try {
    return await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `"${file}" can't be read: ${whyUnread(error)}.`,
      "Name a file that holds the pull request's description or a commit message, or - for standard input.",
    );
  }
}
