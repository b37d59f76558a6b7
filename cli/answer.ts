import type { ExitCode } from './command.ts';
import { isOn, type Options } from './options.ts';
import type { SentReceipt } from './receipt.ts';
import { exitCodeOf, reportReceipt } from './report.ts';
import { reportReview } from './report-review.ts';
import { openBreaks } from './sent-review.ts';
import type { Terminal } from './terminal.ts';

/** Shows a receipt to a person, or as JSON to a program. A break that nobody acknowledged fails a dry run. */
export function answer(receipt: SentReceipt, options: Options, terminal: Terminal): ExitCode {
  const { review } = receipt;
  if (isOn(options, 'json')) terminal.print(JSON.stringify(receipt, null, 2));
  else {
    reportReceipt(receipt, terminal);
    if (review !== undefined) reportReview(review, false, terminal);
  }
  return review !== undefined && openBreaks(review) > 0 ? 1 : exitCodeOf(receipt);
}
