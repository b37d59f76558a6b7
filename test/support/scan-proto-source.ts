/** A method as the text of a `.proto` file says it, found without a parser. */
export interface ScannedMethod {
  readonly service: string;
  readonly name: string;
  readonly streams: readonly [client: boolean, server: boolean];
  /** Last parts of the types' names. */
  readonly types: readonly [input: string, output: string];
  /** The comment lines right above it, letters and digits only. */
  readonly comment: string;
}

const METHOD =
  /\brpc\s+(\w+)\s*\(\s*(stream\s+)?([\w.]+)\s*\)\s*returns\s*\(\s*(stream\s+)?([\w.]+)\s*\)/g;

export function scanMethods(text: string): readonly ScannedMethod[] {
  if (!/\brpc\s/.test(text)) return [];
  const code = withoutComments(text);
  const services = [...code.matchAll(/^\s*service\s+(\w+)\s*\{/gm)];
  return [...code.matchAll(METHOD)].map((found) => {
    const [, name = '', client, input = '', server, output = ''] = found;
    const service = services.findLast(({ index }) => index < found.index)?.[1] ?? '';
    return {
      service,
      name,
      streams: [client !== undefined, server !== undefined],
      types: [lastPart(input), lastPart(output)],
      comment: commentAbove(text, found.index),
    };
  });
}

/** How many statements of a file hold a text, comments and strings left out. */
export const countStatements = (text: string, part: string): number =>
  text.includes(part)
    ? withoutComments(text)
        .split(';')
        .filter((statement) => statement.includes(part)).length
    : 0;

export const countText = (text: string, part: string): number =>
  text.includes(part) ? withoutComments(text).split(part).length - 1 : 0;

export const lettersOf = (text: string | undefined): string =>
  (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Blanks keep every offset; strings go too, for they may hold `//` and `;`. */
function withoutComments(text: string): string {
  return text.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,
    (found) => found.replace(/[^\n]/g, ' '),
  );
}

function commentAbove(text: string, index: number): string {
  const above: string[] = [];
  let end = text.lastIndexOf('\n', index);
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1);
    const line = text.slice(start + 1, end).trim();
    if (!line.startsWith('//')) break;
    above.unshift(line.slice(2));
    end = start;
  }
  return lettersOf(above.join(''));
}
