/** Where an element stands in printed source. */
export interface SymbolLine {
  /** `acme.pay.v1.Charge.amount`; of an enum's value `acme.pay.v1.State.PAID`. */
  readonly symbol: string;
  /** 1-based. */
  readonly line: number;
}

/** Comments of an element, each as the compiler took it from the source. */
export interface Notes {
  readonly detached: readonly string[];
  readonly leading: string;
  readonly trailing: string;
}

export const NO_NOTES: Notes = { detached: [], leading: '', trailing: '' };

/** Gathers source line by line, and remembers on which line what was declared. */
export interface SourceWriter {
  /** One statement, which may be several lines; `symbol` is what it declares. */
  readonly statement: (text: string, notes?: Notes, symbol?: string) => void;
  /** A statement with others in braces. */
  readonly block: (head: string, body: () => void, notes?: Notes, symbol?: string) => void;
  /** Sets off what follows; several are one, and none stands right behind a brace. */
  readonly gap: () => void;
  readonly indent: () => string;
  readonly text: () => string;
  readonly symbols: () => readonly SymbolLine[];
}

export function createSourceWriter(): SourceWriter {
  const lines: string[] = [];
  const symbols: SymbolLine[] = [];
  let depth = 0;
  const indent = () => '  '.repeat(depth);
  const put = (text: string) => {
    for (const line of text.split('\n')) lines.push(line === '' ? '' : indent() + line);
  };
  const gap = () => {
    const last = lines.at(-1);
    if (last !== undefined && last !== '' && !last.endsWith('{')) lines.push('');
  };
  const begin = (symbol: string | undefined, { detached, leading }: Notes) => {
    for (const comment of detached) {
      gap();
      put(commentText(comment));
      lines.push('');
    }
    if (leading !== '') {
      gap();
      put(commentText(leading));
    }
    if (symbol !== undefined) symbols.push({ symbol, line: lines.length + 1 });
  };
  return {
    statement: (text, notes = NO_NOTES, symbol = undefined) => {
      begin(symbol, notes);
      const trailing = notes.trailing === '' ? '' : commentText(notes.trailing);
      if (trailing === '' || trailing.includes('\n')) put(text);
      else put(`${text} ${trailing}`);
      if (!trailing.includes('\n')) return;
      put(trailing);
      lines.push('');
    },
    block: (head, body, notes = NO_NOTES, symbol = undefined) => {
      begin(symbol, notes);
      const before = lines.length;
      put(`${head} {`);
      depth += 1;
      if (notes.trailing !== '') put(`${commentText(notes.trailing)}\n`);
      body();
      depth -= 1;
      if (lines.at(-1) === '') lines.pop();
      if (lines.length === before + 1) lines[before] = `${lines[before]}}`;
      else put('}');
    },
    gap,
    indent,
    text: () => `${lines.join('\n').trimEnd()}\n`,
    symbols: () => symbols,
  };
}

/** Block comments become lines, so that nothing in them can end them. */
const commentText = (comment: string): string =>
  comment
    .replace(/\n$/, '')
    .split(/\r?\n|\r/)
    .map((line) => (line === '' || /^[\s/]/.test(line) ? `//${line}` : `// ${line}`).trimEnd())
    .join('\n');
