import protobuf from 'protobufjs/minimal.js';
import { cleanComment } from './clean-comment.ts';

/** Where an element is declared, and what its author wrote about it. */
export interface SourceLocation {
  /** 1-based. */
  readonly line: number;
  readonly comment?: string;
}

/** Finds the location of an element by its path of field numbers and indexes: `4,0,2,1` is a field. */
export type SourceInfo = (path: readonly number[]) => SourceLocation | undefined;

const LOCATION = 1;
const PATH = 1;
const SPAN = 2;
const LEADING = 3;
const TRAILING = 4;
const lengthDelimited = (field: number): number => (field << 3) | 2;

/** Locations of declarations in one file; Google's largest has 30,000. */
const MOST = 200_000;
/** Deeper paths than of messages nested to the limit there are not. */
const path = new Int32Array(256);

/**
 * Reads the locations of declarations. There are millions of locations in a large set: they are read in place, and
 * left as soon as the path says that nobody asks for them.
 */
export function readSourceInfo(parts: readonly Uint8Array[]): SourceInfo {
  const locations = new Map<string, SourceLocation>();
  for (const bytes of parts) {
    const reader = new protobuf.Reader(bytes);
    while (reader.pos < reader.len) {
      const tag = reader.tag();
      if (tag === lengthDelimited(LOCATION)) readLocation(reader, locations);
      else reader.skipType(tag & 7, 0, tag >>> 3);
    }
  }
  return (wanted) => locations.get(wanted.join());
}

function readLocation(reader: protobuf.Reader, locations: Map<string, SourceLocation>): void {
  const end = reader.size() + reader.pos;
  let length = 0;
  let line = 0;
  let leading: Uint8Array | undefined;
  let trailing: Uint8Array | undefined;
  while (reader.pos < end) {
    const tag = reader.tag();
    switch (tag) {
      case lengthDelimited(PATH):
        length = readPath(reader);
        if (!isDeclaration(length)) {
          reader.pos = end;
          return;
        }
        break;
      case lengthDelimited(SPAN): {
        const last = reader.size() + reader.pos;
        line = reader.int32();
        reader.pos = last;
        break;
      }
      case lengthDelimited(LEADING):
        leading = reader.bytes();
        break;
      case lengthDelimited(TRAILING):
        trailing = reader.bytes();
        break;
      default:
        reader.skipType(tag & 7, 0, tag >>> 3);
    }
  }
  const key = path.subarray(0, length).join();
  if (locations.has(key) || locations.size >= MOST) return;
  const comment = joined(cleanComment(leading), cleanComment(trailing));
  locations.set(key, comment === undefined ? { line: line + 1 } : { line: line + 1, comment });
}

/** What stands above an element, then what stands behind it. */
function joined(above: string | undefined, behind: string | undefined): string | undefined {
  if (above === undefined || behind === undefined) return above ?? behind;
  return `${above}\n\n${behind}`;
}

function readPath(reader: protobuf.Reader): number {
  const end = reader.size() + reader.pos;
  let length = 0;
  while (reader.pos < end) {
    const step = reader.int32();
    if (length < path.length) path[length] = step;
    length += 1;
  }
  return length;
}

type Element = 'file' | 'message' | 'enum' | 'service' | 'leaf';

/** Which field of what holds declarations; the rest are names, types, options, ranges. */
const DECLARED: Readonly<Record<Element, ReadonlyMap<number, Element>>> = {
  file: new Map([
    [4, 'message'],
    [5, 'enum'],
    [6, 'service'],
    [7, 'leaf'],
  ]),
  message: new Map([
    [2, 'leaf'],
    [3, 'message'],
    [4, 'enum'],
    [6, 'leaf'],
    [8, 'leaf'],
  ]),
  enum: new Map([[2, 'leaf']]),
  service: new Map([[2, 'leaf']]),
  leaf: new Map(),
};
/** The statements a file's comment stands above: package, syntax, edition. */
const STATEMENTS: ReadonlySet<number | undefined> = new Set([2, 12, 14]);

function isDeclaration(length: number): boolean {
  if (length === 1) return STATEMENTS.has(path[0]);
  if (length % 2 === 1 || length > path.length) return false;
  let element: Element | undefined = 'file';
  for (let step = 0; step < length; step += 2) {
    element = DECLARED[element].get(path[step] ?? 0);
    if (element === undefined) return false;
  }
  return length > 0;
}
