import { writeFileSync } from 'node:fs';
import { snapshotFiles } from './clusters/all.ts';
import { compileBefore } from './compile-before.ts';

/** The end of `npm run examples`: descriptors of the protos as they were; snapshots, which name both, from the tables in `clusters/`. */
writeFileSync(new URL('./before/descriptors.binpb', import.meta.url), compileBefore());
for (const { name, text } of snapshotFiles()) {
  writeFileSync(new URL(`./snapshots/${name}`, import.meta.url), text);
}
