import type { Json } from './json.ts';
import type { ProblemSeverity } from './problem.ts';

/** Where something is inside a file's value: keys and list positions from the root. */
export type FieldPath = readonly (string | number)[];

/** Something wrong with a field; the reader of the file turns it into a problem with line and column. */
export interface FieldIssue {
  readonly severity: ProblemSeverity;
  readonly code: string;
  readonly at: FieldPath;
  /** Whether it is the key that is wrong, or what stands behind it. */
  readonly on: 'key' | 'value';
  /** Where inside a text it is: in UTF-16 units from its start, and the same as line and column, both from 1. */
  readonly within?: { readonly offset: number; readonly line: number; readonly column: number };
  readonly message: string;
  readonly cure: string;
}

/** `links[2].url` */
export function nameOf(path: FieldPath): string {
  const name = path.reduce<string>((sofar, step) => {
    if (typeof step === 'number') return `${sofar}[${step}]`;
    return sofar === '' ? step : `${sofar}.${step}`;
  }, '');
  return shorten(name, 200);
}

/** `text "abc"`, `the number 1.1`, `a list`. */
export function described(value: Json | undefined, source?: string): string {
  if (value === undefined || value === null) return 'empty';
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value, 60))}`;
  if (typeof value === 'number') return `the number ${shorten(source ?? String(value), 60)}`;
  if (typeof value === 'boolean') return `the truth value ${source ?? String(value)}`;
  return Array.isArray(value) ? 'a list' : 'a mapping of keys';
}

export function shorten(text: string, length: number): string {
  const characters = text.length > length ? `${text.slice(0, length)}…` : text;
  return characters.toWellFormed();
}
