import { join } from 'node:path';
import { DOORS } from '#doors.ts';
import { overBudget, readBudget, sizeOf, writeBudget } from './bundle/budget.ts';
import { type Artefact, bundleDoor } from './bundle/bundle-door.ts';
import { compileBeforehand } from './bundle/compile-beforehand.ts';

/**
 * `npm run bundle`: dist/functions/DOOR/ for every door, as it is deployed. Ends with 1 when one grew beyond its budget;
 * `-- --accept` makes the sizes of this run the budget, `-- --maps` adds source maps.
 */
const root = join(import.meta.dirname, '..');
const sourcemap = process.argv.includes('--maps');
const artefacts: Artefact[] = [];
for (const entry of DOORS) {
  const made = await bundleDoor(root, entry, { into: join(root, 'dist/functions'), sourcemap });
  const compiled = await compileBeforehand(made.folder, made.door);
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(0).padStart(6)} kB`;
  process.stdout.write(
    `${made.door.padEnd(20)} ${kilobytes(sizeOf(made))}, compiled ${kilobytes(compiled)}\n`,
  );
  artefacts.push(made);
}
if (process.argv.includes('--accept')) await writeBudget(root, artefacts);
for (const complaint of overBudget(await readBudget(root), artefacts)) {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 1;
}
