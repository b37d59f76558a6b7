import { writeFileSync } from 'node:fs';
import { snapshotFiles } from './clusters/all.ts';
import { compileBefore } from './compile-before.ts';

/** The end of `npm run examples`: snapshots from the tables in `clusters/`, descriptors of the protos as they were. */
for (const { name, text } of snapshotFiles()) {
  writeFileSync(new URL(`./snapshots/${name}`, import.meta.url), text);
}
writeFileSync(new URL('./before/descriptors.binpb', import.meta.url), compileBefore());
