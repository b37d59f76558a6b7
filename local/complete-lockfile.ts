import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeLockfile } from './platform-packages.ts';

/**
 * `npm run lock`, after any `npm install`: writes the packages of other platforms into the lockfile that npm left out.
 * With `--check` it only looks, and fails when some are missing: then `npm ci` would fail on a clean clone.
 */
const file = join(import.meta.dirname, '../package-lock.json');
const text = await readFile(file, 'utf8');
const { lockfile, added } = completeLockfile(JSON.parse(text));
if (added.length === 0) console.log('The lockfile names the packages of every platform.');
else if (process.argv.includes('--check')) {
  console.error(`The lockfile lacks ${added.length} packages: run "npm run lock".`);
  process.exitCode = 1;
} else {
  await writeFile(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`Added to the lockfile: ${added.join(', ')}.`);
}
