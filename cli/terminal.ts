import { styleText } from 'node:util';

type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold';

/** Where answers (`print`) and remarks (`note`) go. Plain text unless a person watches; NO_COLOR is honoured. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly note: (text: string) => void;
  /** What went wrong or may go wrong, and what to do about it. */
  readonly complain: (message: string, cure: string, severity?: 'error' | 'warning') => void;
  /** Of text for `print`. */
  readonly paint: (style: Style, text: string) => string;
  /** A bar while something takes long; silent when nobody watches. */
  readonly progress: (label: string) => Progress;
}

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

const BAR = 24;
/** What is done sooner needs no bar. */
const PATIENCE_MS = 300;

export function createTerminal(
  out: NodeJS.WriteStream = process.stdout,
  err: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): Terminal {
  const isWatched = err.isTTY && process.env.TERM !== 'dumb';
  return {
    print: (text) => out.write(`${text}\n`),
    note: (text) => err.write(`${text}\n`),
    complain: (message, cure, severity = 'error') => {
      const colour = severity === 'error' ? 'red' : 'yellow';
      err.write(`${styleText(colour, 'msd:', { stream: err })} ${harmless(message)}\n`);
      err.write(`     ${harmless(cure)}\n`);
    },
    paint: (style, text) => styleText(style, text, { stream: out }),
    progress: (label) => (isWatched ? bar(err, label, now) : SILENT),
  };
}

const SILENT: Progress = { update: () => {}, end: () => {} };

function bar(err: NodeJS.WriteStream, label: string, now: () => number): Progress {
  const began = now();
  let shown = '';
  return {
    update: (done, total) => {
      if (now() - began < PATIENCE_MS) return;
      const share = total === 0 ? 1 : done / total;
      const full = Math.round(share * BAR);
      const text = `${label} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %`;
      if (text === shown) return;
      shown = text;
      err.write(`\r\u001b[2K${text}`);
    },
    end: () => {
      if (shown !== '') err.write('\r\u001b[2K');
    },
  };
}

/** Without control characters, so that a file under check can't write escape sequences to somebody's terminal. */
export const harmless = (text: string): string => text.replaceAll(/\p{Cc}/gu, '\uFFFD');
