import type { ExitCode } from './command.ts';
import { isOn, type Options } from './options.ts';
import type { SentReceipt } from './receipt.ts';
import { exitCodeOf, reportReceipt } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Shows a receipt to a person, or as JSON to a program. */
export function answer(receipt: SentReceipt, options: Options, terminal: Terminal): ExitCode {
  if (isOn(options, 'json')) terminal.print(JSON.stringify(receipt, null, 2));
  else reportReceipt(receipt, terminal);
  return exitCodeOf(receipt);
}
