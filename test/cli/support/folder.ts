import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Folder extends Disposable {
  readonly path: string;
  readonly write: (file: string, content: string | Uint8Array) => string;
  readonly git: (...args: readonly string[]) => string;
}

/** A folder of its own for a test, with these files; gone afterwards. */
export function folder(files: Readonly<Record<string, string>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'msd-'));
  const write = (file: string, content: string | Uint8Array): string => {
    const target = join(path, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    return target;
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    path,
    write,
    git: (...args) =>
      execFileSync('git', ['-C', path, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
