import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Json } from '#domain/json.ts';
import { type Refusal, scanTokens } from './scan-tokens.ts';
import { type Place, toPlain } from './to-plain.ts';

export const LARGEST_FILE = 256 * 1024;

export type ParsedYaml =
  | {
      readonly kind: 'parsed';
      /** What the places count in: the content without a byte order mark. */
      readonly text: string;
      readonly value: Json;
      readonly root: Place;
      readonly lineAt: LineAt;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly lineAt: LineAt };

/** 1-based line and column of an offset. */
export type LineAt = (offset: number) => { readonly line: number; readonly column: number };

/** Reads one YAML 1.2 document of plain values. Never throws; what it refuses it says with its place. */
export function parseYaml(content: string): ParsedYaml {
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
  const lineAt = createLineAt(text);
  const refused = (refusals: readonly Refusal[]) =>
    ({ kind: 'refused', refusals, lineAt }) as const;

  const unfit = refuseText(text);
  if (unfit) return refused([unfit]);
  const scanned = scanTokens(text);
  if (scanned.length > 0) return refused(scanned);
  const document = quietly(() => {
    return parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  });
  if (document.errors.length > 0) return refused(document.errors.slice(0, 20).map(refusalOf));
  const { value, root, refusals } = toPlain(document.contents);
  return refusals.length > 0 ? refused(refusals) : { kind: 'parsed', text, value, root, lineAt };
}

function refuseText(text: string): Refusal | undefined {
  if (new TextEncoder().encode(text).length > LARGEST_FILE) {
    return {
      offset: 0,
      code: 'too-large',
      message: `The file is larger than ${LARGEST_FILE / 1024} KiB.`,
      cure: 'A spec describes one service: move documentation elsewhere and link to it.',
    };
  }
  const offset = text.search(/[^\P{Cc}\t\n\r\u0085]|\p{Cs}/u);
  if (offset < 0) return undefined;
  return {
    offset,
    code: 'bad-character',
    message: 'The file holds a control character, or half a character.',
    cure: 'Save the file as UTF-8 text.',
  };
}

/** A broken file can make 260,000 errors; without their stack traces that takes a fifth of the time. */
function quietly<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

const refusalOf = ({ pos, message }: YAMLError): Refusal => ({
  offset: pos[0],
  code: 'not-yaml',
  message: `This is no YAML: ${message.split('\n')[0]?.slice(0, 200)}.`.replace(/\.\.$/, '.'),
  cure: 'Correct the line, or the one above it.',
});

function createLineAt(text: string): LineAt {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}
