import type { GenericSchema, InferOutput } from 'valibot';
import { checkFields } from '#domain/check-fields.ts';
import type { FieldIssue, FieldPath } from '#domain/field-issue.ts';
import type { Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { placeInText } from './place-in-text.ts';
import type { Place } from './to-plain.ts';

export interface ParsedFile {
  readonly path: string;
  readonly parsed: ParsedYaml;
}

export type ReadFields<Output> =
  | { readonly kind: 'good'; readonly output: Output; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly value?: Json; readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 50;

/** Checks a file against its schema and by its meaning; what is wrong is told with its place in the file. */
export function readFields<Schema extends GenericSchema>(
  { path, parsed }: ParsedFile,
  schema: Schema,
  checkMeaning: (output: InferOutput<Schema>) => readonly FieldIssue[],
): ReadFields<InferOutput<Schema>> {
  if (parsed.kind === 'refused') return { kind: 'refused', problems: problemsOf(path, parsed) };
  const { value, root } = parsed;
  if (value === null) {
    return { kind: 'refused', problems: [{ ...EMPTY_FILE, path }] };
  }
  const checked = checkFields(schema, value, (at) => placeOf(root, at)?.source);
  const meaning = checked.kind === 'good' ? checkMeaning(checked.output) : [];
  const issues = [...checked.issues, ...meaning];
  const problems = capped(
    path,
    issues.map((issue) => problemOf(path, issue, parsed)),
  );
  const isBad = issues.some(({ severity }) => severity === 'error');
  if (checked.kind === 'bad' || isBad) return { kind: 'refused', value, problems };
  return { kind: 'good', output: checked.output, problems };
}

const EMPTY_FILE = {
  severity: 'error',
  code: 'empty-file',
  line: 1,
  column: 1,
  message: 'The file is empty.',
  cure: 'Fill it in, or delete it when the service is gone.',
} as const;

function problemsOf(
  path: string,
  { refusals, lineAt }: ParsedYaml & { readonly kind: 'refused' },
): readonly Problem[] {
  const problems = refusals.map(({ offset, code, message, cure }) => {
    return { severity: 'error', code, path, ...lineAt(offset), message, cure } as const;
  });
  return capped(path, problems);
}

function problemOf(
  path: string,
  { severity, code, at, on, within, message, cure }: FieldIssue,
  { text, value, root, lineAt }: ParsedYaml & { readonly kind: 'parsed' },
): Problem {
  const place = placeOf(root, at) ?? root;
  const offset = on === 'key' ? (place.key ?? place.at) : place.at;
  if (within === undefined) return { severity, code, path, ...lineAt(offset), message, cure };
  const inside = placeInText(text, place, String(valueAt(value, at)), within.offset);
  return inside === undefined
    ? {
        severity,
        code,
        path,
        ...lineAt(place.key ?? offset),
        message: `${message} (Line ${within.line}, column ${within.column} of the rule.)`,
        cure,
      }
    : { severity, code, path, ...lineAt(inside), message, cure };
}

const valueAt = (value: Json, at: FieldPath): Json | undefined =>
  at.reduce<Json | undefined>(
    (inner, step) => (inner as Readonly<Record<string | number, Json>> | undefined)?.[step],
    value,
  );

/** The place of a field, or of the nearest thing around it that is there. */
function placeOf(root: Place, at: FieldPath): Place | undefined {
  let place = root;
  for (const step of at) {
    const inner = place.children.get(step);
    if (inner === undefined) return place;
    place = inner;
  }
  return place;
}

function capped(path: string, found: readonly Problem[]): readonly Problem[] {
  const problems = found.toSorted((a, b) => {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
  if (problems.length <= MOST_PROBLEMS) return problems;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    {
      severity: problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
      code: 'more-problems',
      path,
      line: problems[MOST_PROBLEMS]?.line ?? 1,
      column: problems[MOST_PROBLEMS]?.column ?? 1,
      message: `${problems.length - MOST_PROBLEMS} more problems in this file.`,
      cure: 'Correct the first ones and look again.',
    },
  ];
}
