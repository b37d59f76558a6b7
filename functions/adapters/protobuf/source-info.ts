import protobuf from 'protobufjs/minimal.js';
import { walkMessage } from './walk-message.ts';

/** Where an element is declared, and what its author wrote about it. */
export interface SourceLocation {
  /** 1-based. */
  readonly line: number;
  readonly comment?: string;
}

/** Finds the location of an element by its path of field numbers and indexes: `4,0,2,1` is a field. */
export type SourceInfo = (path: readonly number[]) => SourceLocation | undefined;

const SOURCE_INFO = 9;
const LOCATION = 1;
const PATH = 1;
const SPAN = 2;
const LEADING = 3;
const TRAILING = 4;

/**
 * Cuts the source info, most of a file's bytes, out of the rest, so that the rest can be decoded cheaply. Of the
 * locations only those of declarations are kept: their paths are pairs, or the file's syntax and package statements.
 */
export function readSourceInfo(file: Uint8Array): {
  readonly rest: Uint8Array;
  readonly sourceInfo: SourceInfo;
} {
  const locations = new Map<string, SourceLocation>();
  const kept: Uint8Array[] = [];
  let end = 0;
  walkMessage(file, 0, (field, value, at) => {
    const next = value instanceof Uint8Array ? at + value.length : at;
    if (field === SOURCE_INFO && value instanceof Uint8Array) readLocations(value, locations);
    else kept.push(file.subarray(end, next));
    end = next;
  });
  const rest = locations.size === 0 ? file : concatenate(kept);
  return { rest, sourceInfo: (path) => locations.get(path.join()) };
}

function readLocations(bytes: Uint8Array, locations: Map<string, SourceLocation>): void {
  walkMessage(bytes, 0, (field, value) => {
    if (field !== LOCATION || !(value instanceof Uint8Array)) return;
    const path: number[] = [];
    const span: number[] = [];
    let leading: Uint8Array | undefined;
    let trailing: Uint8Array | undefined;
    walkMessage(value, 0, (part, content) => {
      if (part === PATH) path.push(...numbersOf(content));
      if (part === SPAN) span.push(...numbersOf(content));
      if (part === LEADING && content instanceof Uint8Array) leading = content;
      if (part === TRAILING && content instanceof Uint8Array) trailing = content;
    });
    if (path.length !== 1 && path.length % 2 === 1) return;
    const key = path.join();
    if (locations.has(key)) return;
    const comment = cleanComment(leading) ?? cleanComment(trailing);
    locations.set(key, {
      line: (span[0] ?? 0) + 1,
      ...(comment === undefined ? {} : { comment }),
    });
  });
}

function numbersOf(value: number | Uint8Array | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value === undefined) return [];
  const reader = new protobuf.Reader(value);
  const numbers: number[] = [];
  while (reader.pos < reader.len) numbers.push(reader.int32());
  return numbers;
}

const utf8 = new TextDecoder();

/** As the author wrote it, without the space behind `//`, trailing blanks and empty lines round it. */
function cleanComment(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const lines = utf8
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  const indented = lines.every((line) => line === '' || line.startsWith(' '));
  const text = lines
    .map((line) => (indented ? line.slice(1) : line))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return text.trim() === '' ? undefined : text;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
