/** A piece of a line of a `.proto` file. */
export interface Token {
  readonly kind: 'plain' | 'comment' | 'string' | 'number' | 'keyword' | 'type';
  readonly text: string;
}

const KEYWORDS = new Set(
  'syntax edition import public weak option package message enum service rpc returns stream oneof map extend extensions reserved to max group repeated optional required export local true false inf nan'.split(
    ' ',
  ),
);
const SCALARS = new Set(
  'double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string bytes'.split(
    ' ',
  ),
);

const PIECE =
  /(?<comment>\/\/.*$|\/\*.*?(?:\*\/|$))|(?<string>"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|(?<word>[A-Za-z_]\w*)|(?<number>-?(?:0[xX][\da-fA-F]+|\d[\d.eE+]*))/g;

/** The lines of a source file as coloured pieces; joined, they are the text again. */
export function highlight(text: string): readonly (readonly Token[])[] {
  let inComment = false;
  return text.split(/\r?\n/).map((line) => {
    const tokens: Token[] = [];
    let at = 0;
    if (inComment) {
      const end = line.indexOf('*/');
      at = end === -1 ? line.length : end + 2;
      push(tokens, 'comment', line.slice(0, at));
      inComment = end === -1;
    }
    PIECE.lastIndex = at;
    for (let match = PIECE.exec(line); match !== null; match = PIECE.exec(line)) {
      push(tokens, 'plain', line.slice(at, match.index));
      const [piece] = match;
      push(tokens, kindOf(match.groups ?? {}, piece), piece);
      at = match.index + piece.length;
      inComment = piece.startsWith('/*') && !(piece.length > 3 && piece.endsWith('*/'));
    }
    push(tokens, 'plain', line.slice(at));
    return tokens;
  });
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>>,
  piece: string,
): Token['kind'] {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  if (groups.number !== undefined) return 'number';
  if (KEYWORDS.has(piece)) return 'keyword';
  return SCALARS.has(piece) || /^[A-Z]/.test(piece) ? 'type' : 'plain';
}

function push(tokens: Token[], kind: Token['kind'], text: string): void {
  if (text === '') return;
  const last = tokens.at(-1);
  if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text };
  else tokens.push({ kind, text });
}
