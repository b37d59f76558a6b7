import { refusalMarkdown } from '#domain/review/refusal-markdown.ts';
import type { ExitCode } from './command.ts';
import { deliver } from './deliver.ts';
import { Failure } from './failure.ts';
import { isOn, type Options, textOf } from './options.ts';
import { originOf } from './origin.ts';
import { acknowledgementsFrom, acknowledgeQuery } from './read-acknowledgements.ts';
import { readDescriptorSet } from './read-descriptor-set.ts';
import { reportReceipt } from './report.ts';
import { reportReview } from './report-review.ts';
import { ruleSetOf } from './rule-set-of.ts';
import { openBreaks } from './sent-review.ts';
import type { Terminal } from './terminal.ts';

/** Asks the dashboard what a set would break of what its source has published, and who is hit. */
export async function compareWithDashboard(
  file: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const trying: Options = { ...options, 'dry-run': [''] };
  const { source, revision, generation } = originOf(trying, process.cwd(), process.env);
  const query = {
    source,
    revision,
    generation: String(generation),
    against: textOf(options, 'against'),
    rules: ruleSetOf(options),
    acknowledge: acknowledgeQuery(await acknowledgementsFrom(options, terminal)),
  };
  const body = readDescriptorSet(file);
  const contentType = 'application/x-protobuf';
  const delivery = { path: '/api/descriptors', query, contentType, body, mayCompress: true };
  const { review, ...receipt } = await deliver(delivery, trying, terminal);
  if (review === undefined && receipt.outcome !== 'refused')
    throw new Failure(
      'The dashboard told nothing of what breaks.',
      'It may be older than this msd: update it, or compare two files.',
    );
  if (isOn(options, 'json'))
    terminal.print(JSON.stringify({ ...review, problems: receipt.problems }, null, 2));
  else if (isOn(options, 'markdown'))
    terminal.print((review?.markdown ?? refusalMarkdown(receipt.problems)).trimEnd());
  else if (review === undefined) reportReceipt(receipt, terminal);
  else reportReview(review, isOn(options, 'all'), terminal);
  if (review === undefined) return 2;
  return openBreaks(review) > 0 ? 1 : 0;
}
