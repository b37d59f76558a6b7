import { type InlineNode, parseInline } from './comment-inline.ts';

export interface CommentTable {
  readonly kind: 'table';
  readonly head: readonly (readonly InlineNode[])[];
  readonly rows: readonly (readonly (readonly InlineNode[])[])[];
}

const DIVIDER = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;

/** Whether a table begins here: a line with bars above one of dashes. */
export function isTable(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').includes('|') && DIVIDER.test((lines[at + 1] ?? '').trimEnd());
}

/** Rows go on until a line without bars; each has as many cells as the head. */
export function readTable(
  lines: readonly string[],
  start: number,
): { readonly table: CommentTable; readonly end: number } {
  const head = cellsOf(lines[start] ?? '');
  let end = start + 2;
  while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1;
  const rows = lines.slice(start + 2, end).map((line) => {
    const cells = cellsOf(line);
    return [
      ...head.map((_, index) => parseInline(cells[index] ?? '')),
      // What has no head of its own is kept all the same.
      ...cells.slice(head.length).map((cell) => parseInline(cell)),
    ];
  });
  return { table: { kind: 'table', head: head.map((cell) => parseInline(cell)), rows }, end };
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
