import type { ExitCode } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Failure } from './failure.ts';
import { help } from './help.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { versionOfMsd } from './version.ts';

/** Runs one command line and says how it ended. */
export async function run(
  args: readonly string[],
  terminal: Terminal = createTerminal(),
): Promise<ExitCode> {
  try {
    const line = parseCommandLine(args, COMMANDS);
    if (line.kind === 'run') return await line.command.run({ ...line, terminal });
    terminal.print(line.kind === 'version' ? versionOfMsd() : help(line.commands).trimEnd());
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Failure)) {
      terminal.complain(
        'msd itself failed.',
        'Please tell who gives it to you, with what follows.',
      );
      terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 2;
    }
    terminal.complain(error.message, error.cure);
    return error instanceof UsageError ? 2 : 1;
  }
}
