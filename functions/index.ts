import { keepBodies } from './http/keep-body.ts';

keepBodies();

import type { IncomingMessage } from 'node:http';
import { http } from '@google-cloud/functions-framework';
import { readConfig } from './config.ts';
import { DOORS, openDoor } from './doors.ts';
import { onlyLoopback } from './http/loopback.ts';
import { serveDoor } from './http/serve-door.ts';
import { report } from './report.ts';
import { wire } from './wiring.ts';

/** The deployed process: one door, named by `FUNCTION_TARGET`, behind functions-framework. */
const target = process.env.FUNCTION_TARGET;
const entry = DOORS.find(({ name }) => name === target);
if (entry === undefined) {
  const names = DOORS.map(({ name }) => name).join(', ');
  throw new Error(`FUNCTION_TARGET is "${target ?? ''}"; it must be one of ${names}.`);
}
const config = readConfig(process.env);
const door = await openDoor(entry, await wire(config));
const doorFor =
  config.platform.kind === 'local'
    ? (request: IncomingMessage) => onlyLoopback(door, request)
    : () => door;
http(entry.name, (request, response) => serveDoor(doorFor(request), request, response, report));
