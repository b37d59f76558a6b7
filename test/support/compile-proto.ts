import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');

/** The FileDescriptorSet of some `.proto` files by path, comments included, as `buf build` writes it. */
export async function compileProto(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'msd-proto-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const set = join(folder, 'set.binpb');
    await promisify(execFile)(BUF, ['build', folder, '--as-file-descriptor-set', '-o', set]);
    return new Uint8Array(await readFile(set));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
