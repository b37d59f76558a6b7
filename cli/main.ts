#!/usr/bin/env node
import { run } from './run.ts';

/** `msd`: what other repositories' CI runs to check and publish. `run.ts` reads the command line. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads us (`| head`) may have seen enough.
    if (error.code !== 'EPIPE') throw error;
  });
}
process.exitCode = await run(process.argv.slice(2));
