import type { OptionName, Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** 0 applied, unchanged or valid · 1 refused, stale, breaking or out of reach · 2 a command line that makes no sense, or nothing that can be compared. */
export type ExitCode = 0 | 1 | 2;

/** One thing `msd` can do. A new one is a file in `commands/` and a line in `commands.ts`. */
export interface Command {
  /** As it is typed: `publish specs`. */
  readonly name: string;
  /** What follows the name, each in one word: `DIR`, `OLD NEW`. */
  readonly operand: string;
  /** The same where options decide. */
  readonly operandWith?: (options: Options) => string;
  readonly summary: string;
  /** What one should know before using it. */
  readonly details: string;
  readonly example: string;
  readonly options: readonly OptionName[];
  /** Where they mean something else than elsewhere. */
  readonly exitCodes?: string;
  /** Of options that mean something else here, what `--help` says instead. */
  readonly meanings?: Readonly<Partial<Record<OptionName, string>>>;
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}

export interface Invocation {
  /** The first of them. */
  readonly operand: string;
  readonly operands: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
}
