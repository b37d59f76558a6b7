import { type InlineNode, parseInline } from './comment-inline.ts';
import { type CommentTable, isTable, readTable } from './comment-table.ts';

/** A proto comment as data: nothing of it is ever read as HTML. */
export type CommentBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'heading'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'code'; readonly text: string }
  | CommentTable
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly CommentBlock[])[];
    };

const ITEM = /^( {0,3})([-*+]|\d{1,3}[.)])( +)(?=\S)/;
const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^ {0,3}#{1,6} +(.+?)#*$/;
const DEEPEST = 6;

/** The Markdown people write in `.proto` files: paragraphs, lists, tables, code, headings, links to types. */
export function parseComment(comment: string): readonly CommentBlock[] {
  return parseBlocks(withoutInternal(comment).replaceAll('\t', '    ').split(/\r?\n/), 0);
}

/** Its first sentence or line, as plain text, for places with room for one line. */
export function firstSentence(comment: string): string {
  const first = parseComment(comment).find(({ kind }) => kind === 'paragraph');
  if (first?.kind !== 'paragraph') return '';
  const text = first.children.map(({ text }) => text).join('');
  return /^.+?[.!?。！？](?=\s|$|(?<=[。！？]))/su.exec(text)?.[0] ?? text;
}

/** `(-- … --)` is meant for the API's own developers (https://google.aip.dev/192). */
function withoutInternal(comment: string): string {
  return comment.replace(/\(--[\s\S]*?--\)/g, '');
}

function parseBlocks(lines: readonly string[], depth: number): readonly CommentBlock[] {
  const blocks: CommentBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (FENCE.test(line)) at = takeFenced(lines, at, blocks);
    else if (isTable(lines, at)) {
      const { table, end } = readTable(lines, at);
      blocks.push(table);
      at = end;
    } else if (/^ {4}/.test(line)) at = takeIndented(lines, at, blocks);
    else if (HEADING.test(line)) {
      const title = HEADING.exec(line)?.[1] ?? '';
      blocks.push({ kind: 'heading', children: parseInline(title.trim()) });
      at += 1;
    } else if (ITEM.test(line) && depth < DEEPEST) at = takeList(lines, at, depth, blocks);
    else at = takeParagraph(lines, at, blocks);
  }
  return blocks;
}

function takeFenced(lines: readonly string[], start: number, into: CommentBlock[]): number {
  const mark = FENCE.exec(lines[start] ?? '')?.[1] ?? '';
  let end = start + 1;
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(mark)) end += 1;
  into.push({ kind: 'code', text: lines.slice(start + 1, end).join('\n') });
  return end + 1;
}

function takeIndented(lines: readonly string[], start: number, into: CommentBlock[]): number {
  let end = start;
  while (end < lines.length && /^( {4}| *$)/.test(lines[end] ?? '')) end += 1;
  const text = lines.slice(start, end).map((line) => line.slice(4));
  into.push({ kind: 'code', text: text.join('\n').trimEnd() });
  return end;
}

function takeParagraph(lines: readonly string[], start: number, into: CommentBlock[]): number {
  let end = start + 1;
  while (end < lines.length && !endsParagraph(lines[end] ?? '') && !isTable(lines, end)) end += 1;
  const text = lines
    .slice(start, end)
    .map((line) => line.trim())
    .join(' ');
  into.push({ kind: 'paragraph', children: parseInline(text) });
  return end;
}

function endsParagraph(line: string): boolean {
  return line.trim() === '' || FENCE.test(line) || HEADING.test(line) || ITEM.test(line);
}

function takeList(
  lines: readonly string[],
  start: number,
  depth: number,
  into: CommentBlock[],
): number {
  const ordered = /\d/.test(ITEM.exec(lines[start] ?? '')?.[2] ?? '');
  const items: (readonly CommentBlock[])[] = [];
  let at = start;
  while (at < lines.length) {
    const item = ITEM.exec(lines[at] ?? '');
    if (item === null || /\d/.test(item[2] ?? '') !== ordered) break;
    const end = endOfItem(lines, at + 1);
    items.push(parseBlocks(dedented(lines.slice(at, end), item[0].length), depth + 1));
    at = end;
    while (at < lines.length && (lines[at] ?? '').trim() === '' && continues(lines, at, ordered)) {
      at += 1;
    }
  }
  into.push({ kind: 'list', ordered, items });
  return at;
}

/** A line belongs to the item while it is indented, or goes on with its sentence. */
function endOfItem(lines: readonly string[], start: number): number {
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      if (!/^ {2,}\S/.test(lines[at + 1] ?? '')) break;
    } else if (!/^ {2,}/.test(line) && (ITEM.test(line) || (lines[at - 1] ?? '').trim() === '')) {
      break;
    }
  }
  return at;
}

function continues(lines: readonly string[], from: number, ordered: boolean): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== '') ?? '';
  const item = ITEM.exec(next);
  return item !== null && /\d/.test(item[2] ?? '') === ordered;
}

function dedented(lines: readonly string[], width: number): readonly string[] {
  return lines.map((line, index) => {
    if (index === 0) return line.slice(width);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(indent, width));
  });
}
