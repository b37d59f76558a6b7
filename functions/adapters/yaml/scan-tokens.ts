import { CST, Lexer } from 'yaml';

/** Something a file may not hold, found before it is parsed. */
export interface Refusal {
  /** Where, in UTF-16 units from the start. */
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly cure: string;
}

export const DEEPEST = 50;

/**
 * One linear pass over the tokens. The parser itself is recursive (50,000 `[` overflow its stack), and expands aliases;
 * so what nests too deep and what makes aliases, types or further documents never reaches it.
 */
export function scanTokens(text: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const once = new Set<string>();
  const refuse = (code: keyof typeof REASONS, offset: number) => {
    if (once.has(code)) return;
    once.add(code);
    refusals.push({ offset, code, ...REASONS[code] });
  };

  const depth = createDepth();
  let offset = 0;
  let hasContent = false;
  let hasEnded = false;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (isScalar) {
      if (hasEnded) refuse('several-documents', offset);
      hasContent = true;
      depth.scalar(offset, token);
      offset += token.length;
      isScalar = false;
      continue;
    }
    const type = CST.tokenType(token);
    switch (type) {
      case 'doc-mode':
        continue;
      case 'doc-start':
        if (hasContent) refuse('several-documents', offset);
        hasContent = true;
        break;
      case 'doc-end':
        hasEnded = true;
        break;
      case 'flow-error-end':
        depth.flowBroken();
        continue;
      case 'scalar':
        isScalar = true;
        continue;
      case 'alias':
      case 'anchor':
        refuse('alias', offset);
        break;
      case 'tag':
        refuse('tag', offset);
        break;
      case 'directive-line':
        refuse('directive', offset);
        break;
      default:
        break;
    }
    depth.token(type, offset, token);
    if (depth.now() > DEEPEST) {
      refuse('too-deep', offset);
      break;
    }
    offset += token.length;
  }
  return refusals;
}

const REASONS = {
  'too-deep': {
    message: `Keys and lists are nested more than ${DEEPEST} deep.`,
    cure: 'Flatten the file.',
  },
  'several-documents': {
    message: 'The file holds more than one YAML document.',
    cure: 'Give each document a file of its own.',
  },
  alias: {
    message: 'Anchors (`&name`) and aliases (`*name`) are not read.',
    cure: 'Write the value out at each place; a text that begins with & or * needs quotes.',
  },
  tag: {
    message: 'Tags (`!name`) are not read.',
    cure: 'Remove the tag; a text that begins with ! needs quotes.',
  },
  directive: {
    message: 'Directives (lines that begin with %) are not read.',
    cure: 'Remove the line: files are read as YAML 1.2.',
  },
} as const;

/**
 * Follows how deep the tokens nest: brackets by counting, blocks by the columns of the indicators that open them. A list
 * in the column of its parent key counts once, so this is at least half the true depth, which the parser survives.
 */
function createDepth() {
  const columns: number[] = [];
  let brackets = 0;
  let lineStart = 0;
  let key: number | undefined;
  const open = (column: number) => {
    while ((columns.at(-1) ?? -1) > column) columns.pop();
    if ((columns.at(-1) ?? -1) < column) columns.push(column);
  };
  return {
    now: () => columns.length + brackets,
    flowBroken: () => {
      brackets = 0;
    },
    scalar: (offset: number, text: string) => {
      key ??= offset - lineStart;
      const newline = text.lastIndexOf('\n');
      if (newline >= 0) {
        lineStart = offset + newline + 1;
        key = undefined;
      }
    },
    token: (type: string | null, offset: number, text: string) => {
      if (type === 'newline') {
        lineStart = offset + text.length;
        key = undefined;
      } else if (type === 'flow-seq-start' || type === 'flow-map-start') {
        key ??= offset - lineStart;
        brackets += 1;
      } else if (type === 'flow-seq-end' || type === 'flow-map-end') {
        brackets = Math.max(0, brackets - 1);
      } else if (brackets > 0 || type === 'space' || type === 'comment') {
        return;
      } else if (type === 'seq-item-ind' || type === 'explicit-key-ind') {
        open(offset - lineStart);
        key = undefined;
      } else if (type === 'map-value-ind') {
        open(key ?? offset - lineStart);
      } else {
        key ??= offset - lineStart;
      }
    },
  };
}
