import * as v from 'valibot';
import { PROBLEM_SEVERITIES } from '#domain/problem.ts';
import { OUTCOMES } from '#domain/publication.ts';
import { baseOf } from './base-of.ts';
import { Failure } from './failure.ts';
import type { HttpAnswer } from './http-call.ts';
import { reviewSchema } from './sent-review.ts';

const problemSchema = v.object({
  severity: v.picklist(PROBLEM_SEVERITIES),
  code: v.optional(v.string(), ''),
  path: v.optional(v.string(), ''),
  line: v.optional(v.number()),
  column: v.optional(v.number()),
  message: v.string(),
  cure: v.optional(v.string()),
  serviceId: v.optional(v.string()),
});

const names = v.optional(v.array(v.string()), []);

/** A receipt as it comes over the wire; what could not be read as a publication has only outcome and problems. */
const receiptSchema = v.object({
  source: v.optional(v.string()),
  revision: v.optional(v.string()),
  generation: v.optional(v.number()),
  outcome: v.picklist([...OUTCOMES, 'applying']),
  dryRun: v.optional(v.boolean(), false),
  created: names,
  updated: names,
  removed: names,
  unchanged: v.optional(v.number(), 0),
  counts: v.optional(v.object({ created: v.number(), updated: v.number(), removed: v.number() })),
  problems: v.optional(v.array(problemSchema), []),
  review: v.optional(reviewSchema),
});

export type SentReceipt = v.InferOutput<typeof receiptSchema>;
export type SentProblem = v.InferOutput<typeof problemSchema>;

/** Reads an answer as a receipt. Throws `Failure` on whatever is none. */
export function readReceipt(url: URL, answer: HttpAnswer): SentReceipt {
  const parsed = v.safeParse(receiptSchema, parse(answer.text));
  if (parsed.success) return parsed.output;
  throw new Failure(`${baseOf(url)} answered ${answer.status}, and no receipt.`, cureFor(answer));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cureFor({ status, header }: HttpAnswer): string {
  const location = header('location');
  if (location !== undefined) return `It points to ${location}: use that address in --url.`;
  if (status === 401 || status === 403) return 'Set $MSD_TOKEN to a token that may publish.';
  if (status === 404) return 'Check --url: that is not where a dashboard answers.';
  if (status === 413) return 'It is too large for a proxy on the way; ask who runs the dashboard.';
  if (status === 429 || status >= 500) return 'The server is in trouble: publish again later.';
  return 'Check --url: that does not look like a dashboard.';
}
