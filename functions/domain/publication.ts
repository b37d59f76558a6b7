import * as v from 'valibot';
import type { Problem } from './problem.ts';

/** One delivery of spec files from a source. */
export interface SpecPublication {
  readonly source: string;
  readonly revision: string;
  /** Rises at the source: git first-parent count or CI run number. */
  readonly generation: number;
  /** True when `files` is everything the source holds: only then may absence delete. */
  readonly complete: boolean;
  readonly files: readonly PublishedFile[];
}

export interface PublishedFile {
  readonly path: string;
  readonly content: string;
}

export const SOURCE_NAME = /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,199}$/;
const MOST_FILES = 50_000;

const publicationSchema = v.object({
  source: v.pipe(
    v.string(),
    v.regex(
      SOURCE_NAME,
      'must be 1–200 of A–Z, a–z, 0–9, and . _ / : @ - after the first, such as github.com/acme/terraform',
    ),
  ),
  revision: v.pipe(
    v.string(),
    v.regex(/^\P{C}{1,200}$/u, 'must be 1–200 printable characters, such as a commit'),
  ),
  generation: v.pipe(
    v.number(),
    v.check(
      (generation) => Number.isSafeInteger(generation) && generation >= 0,
      'must be a whole number from 0 up that rises with every publication',
    ),
  ),
  complete: v.boolean(),
  files: v.pipe(
    v.array(v.object({ path: v.string(), content: v.string() })),
    v.maxLength(MOST_FILES, `must be at most ${MOST_FILES} files`),
  ),
});

export type ParsedPublication =
  | { readonly kind: 'ok'; readonly publication: SpecPublication }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 20;

/** What a publisher sent, if it is a publication at all; single files are judged later, each for itself. */
export function parseSpecPublication(body: unknown): ParsedPublication {
  const result = v.safeParse(publicationSchema, body);
  if (result.success && !(result.output.complete && result.output.files.length === 0)) {
    return { kind: 'ok', publication: result.output };
  }
  if (result.success) return { kind: 'refused', problems: [EMPTY_SET] };
  return { kind: 'refused', problems: result.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
}

/** Far more often a wrong folder than the wish to remove every service. */
const EMPTY_SET: Problem = {
  severity: 'error',
  code: 'empty-set',
  path: '',
  message: 'A complete set without a single file would remove every service of the source.',
  cure: 'Check which folder was published; a set that is not complete removes nothing.',
};

/** How each field is sent. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['source', '"source": "github.com/acme/terraform"'],
  ['revision', '"revision": "<commit>"'],
  ['generation', '"generation": 42'],
  ['complete', '"complete": true'],
  ['files', '"files": [{"path": "services/a/spec.yaml", "content": "…"}]'],
]);

function problemOf(issue: v.GenericIssue): Problem {
  const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  const missing = issue.received === 'undefined';
  const wanted = WANTED[issue.expected ?? ''] ?? 'something else';
  const message = missing
    ? `\`${field}\` is missing.`
    : issue.kind === 'schema'
      ? `${field === '' ? 'The body' : `\`${field}\``} must be ${wanted}.`
      : `\`${field}\` ${issue.message}.`;
  return {
    severity: 'error',
    code: missing ? 'missing-field' : 'bad-field',
    path: '',
    message,
    cure: `Send ${EXAMPLES.get(field.split('.')[0] ?? '') ?? `{${[...EXAMPLES.values()].join(', ')}}`}.`,
  };
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a JSON object',
};

export const OUTCOMES = ['applied', 'unchanged', 'stale', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a publisher gets back. Lists hold the first 1,000 names; the counts are complete. */
export interface Receipt {
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly outcome: Outcome;
  readonly dryRun: boolean;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly counts: { readonly created: number; readonly updated: number; readonly removed: number };
  readonly problems: readonly Problem[];
}

export const RECEIPT_NAMES = 1_000;

/** Cuts the name lists of a receipt to what is sent. */
export function receiptOf(draft: Omit<Receipt, 'counts'>): Receipt {
  return {
    ...draft,
    created: draft.created.slice(0, RECEIPT_NAMES),
    updated: draft.updated.slice(0, RECEIPT_NAMES),
    removed: draft.removed.slice(0, RECEIPT_NAMES),
    counts: {
      created: draft.created.length,
      updated: draft.updated.length,
      removed: draft.removed.length,
    },
  };
}
