import { entryOf } from './doors.ts';
import { startFunction } from './start-function.ts';

/** The function that `FUNCTION_TARGET` names, on a server of its own. */
await startFunction(entryOf(process.env.FUNCTION_TARGET));
