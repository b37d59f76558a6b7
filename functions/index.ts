import { keepBodies } from './http/keep-body.ts';

keepBodies();

import { http } from '@google-cloud/functions-framework';
import { entryOf } from './doors.ts';
import { openFunction } from './open-function.ts';

/** The function that `FUNCTION_TARGET` names, behind functions-framework. */
const entry = entryOf(process.env.FUNCTION_TARGET);
const { handle } = await openFunction(entry);
http(entry.name, handle);
