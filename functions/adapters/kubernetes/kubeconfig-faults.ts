import type { Impossible } from './connection.ts';

export const impossible = (why: string, cure: string): Impossible => ({
  kind: 'impossible',
  code: 'kubeconfig',
  why,
  cure,
});

interface FaultyFile {
  /** Its path, or by what else it is spoken of. */
  readonly name: string;
  /** The variable that named it; undefined where it is the place in which kubectl looks. */
  readonly namedBy: string | undefined;
  /** What is in it, as far as it can be read. Never quoted. */
  readonly text?: string | undefined;
}

/** What is wrong with a file, and where; nothing of it is quoted. */
export const unreadable = (file: FaultyFile, fault: unknown): Impossible =>
  impossible(faultOf(file, fault), cureOf(file));

function faultOf({ name, text }: FaultyFile, fault: unknown): string {
  const { code, mark } = fault as { readonly code?: unknown; readonly mark?: Mark };
  if (code === 'ENOENT') return `The kubeconfig ${name} is not there.`;
  if (code === 'EISDIR') return `The kubeconfig ${name} is a folder.`;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return `The kubeconfig ${name} can not be read (${code}).`;
  }
  if (text?.trim() === '') return `The kubeconfig ${name} is empty.`;
  if (typeof mark?.line !== 'number' || typeof mark.column !== 'number') {
    return `The kubeconfig ${name} is YAML, but not what kubectl takes.`;
  }
  const [line, column] = [mark.line + 1, mark.column + 1];
  return `The kubeconfig ${name} is no YAML at line ${line}, column ${column}.`;
}

/** As js-yaml tells where it stopped: from 0. */
interface Mark {
  readonly line?: unknown;
  readonly column?: unknown;
}

const cureOf = ({ namedBy }: FaultyFile): string =>
  namedBy === undefined
    ? 'It is where kubectl looks. Put one there that kubectl takes, or name another by MSD_KUBECONFIG.'
    : `${namedBy} names it. Correct the file or the variable, and try kubectl config view with it.`;
