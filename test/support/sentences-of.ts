import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A sentence in the sources; what is filled in at run time is `x1`, `x2` … here. */
export interface SourceSentence {
  readonly line: number;
  readonly text: string;
}

/** Every text of a file that reads like a sentence of ours, but those for developers and those that have both languages. */
export function sentencesOf(file: string): readonly SourceSentence[] {
  const code = readFileSync(file, 'utf8');
  const found: SourceSentence[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const one = node as Node;
    if (isForOthers(one)) return;
    const text = textOf(one);
    if (text !== undefined && SENTENCE.test(text)) {
      found.push({ line: code.slice(0, one.start).split('\n').length, text });
    }
    Object.values(one).forEach(visit);
  };
  visit(parseSync(file, code).program);
  return found;
}

/** The parts of a syntax tree (ESTree) that are looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
  readonly key?: { readonly name?: string };
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } };
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

const SENTENCE = /^(?:[A-Z“"`]|x1).* .*[.?]$/s;

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return quasis?.reduce(
    (text, { value }, index) => text + (index > 0 ? `x${index}` : '') + value.cooked,
    '',
  );
}

function isForOthers({ type, key, callee }: Node): boolean {
  if (type === 'Property')
    return ['en', 'description', 'condition', 'differs'].includes(key?.name ?? '');
  if (type === 'NewExpression') return callee?.name?.endsWith('Error') === true;
  return type === 'CallExpression' && callee?.property?.name === 'description';
}
