#!/usr/bin/env node
import { run } from './run.ts';

/** `msd`: what other repositories' CI runs to check and publish. `run.ts` reads the command line. */
process.exitCode = await run(process.argv.slice(2));
