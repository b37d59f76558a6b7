import { createReadStream, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { type Lean, leanSnapshot } from './lean-snapshot.ts';
import { UsageError } from './usage-error.ts';
import { whyUnread } from './why-unread.ts';

export interface ReadSnapshot extends Lean {
  /** ISO: what the file says, else when it was written; for standard input when reading began. */
  readonly takenAt: string;
}

/** Reads what kubectl printed. Throws `UsageError` on what is no list of objects. */
export async function readSnapshot(
  file: string,
  keptAnnotations: readonly string[] = [],
): Promise<ReadSnapshot> {
  const began = new Date();
  const bytes = await read(file);
  if (bytes.length === 0) {
    throw new UsageError(
      file === '-' ? 'Nothing came in on standard input.' : `"${file}" is empty.`,
      'Check that kubectl printed something: run it alone.',
    );
  }
  const lean = leanSnapshot(parse(bytes, file), keptAnnotations);
  if (lean === undefined) {
    throw new UsageError(
      `${nameOf(file)} holds no list of Kubernetes objects.`,
      'Send what kubectl get … -o json prints.',
    );
  }
  const written = file === '-' ? began : statSync(file).mtime;
  return { ...lean, takenAt: lean.takenAt ?? written.toISOString() };
}

async function read(file: string): Promise<Buffer> {
  if (file === '-' && process.stdin.isTTY) {
    throw new UsageError(
      'Standard input is the keyboard.',
      'Pipe kubectl into it: kubectl get … -o json | msd publish snapshot - --cluster NAME',
    );
  }
  try {
    return await buffer(file === '-' ? process.stdin : createReadStream(file));
  } catch (error) {
    throw new UsageError(
      `${nameOf(file)} can't be read: ${whyUnread(error)}.`,
      'Name the file that kubectl wrote, or - for standard input.',
    );
  }
}

function parse(bytes: Buffer, file: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // V8's message quotes the text, which may be a secret.
    throw new UsageError(
      `${nameOf(file)} is not JSON, or not all of it.`,
      'Use kubectl get … -o json, and check that it ended well.',
    );
  }
}

const nameOf = (file: string): string => (file === '-' ? 'Standard input' : `"${file}"`);
