import { writeFileSync } from 'node:fs';
import { snapshotFiles } from './clusters/all.ts';

/** `npm run examples`: writes the snapshots from the tables in `clusters/`; the descriptors are compiled by buf. */
for (const { name, text } of snapshotFiles()) {
  writeFileSync(new URL(`./snapshots/${name}`, import.meta.url), text);
}
