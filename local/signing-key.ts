import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key of a data folder, from which the secrets of its webhooks follow; made by the first start. It lies beside the
 * database, not in it, so that a copy of the documents signs nothing.
 */
export async function signingKeyIn(folder: string): Promise<string> {
  const file = join(folder, 'signing.key');
  const made = randomBytes(32).toString('base64url');
  try {
    await writeFile(file, `${made}\n`, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}
