import type { IncomingMessage, ServerResponse } from 'node:http';
import { readConfig } from './config.ts';
import type { DoorEntry } from './doors.ts';
import { onlyLoopback } from './http/loopback.ts';
import { openDoor } from './http/open-door.ts';
import { serveDoor } from './http/serve-door.ts';
import { report } from './report.ts';
import { wire } from './wiring.ts';

/** A function that is ready to be asked, by whichever server. */
export interface OpenFunction {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Ends what would go on answering; then the server can be closed. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

/** One door with all it reaches, as the environment says. */
export async function openFunction(entry: Pick<DoorEntry, 'load'>): Promise<OpenFunction> {
  const config = readConfig(process.env);
  const app = await wire(config);
  const door = await openDoor(entry, app);
  const doorFor =
    config.platform.kind === 'local'
      ? (request: IncomingMessage) => onlyLoopback(door, request)
      : () => door;
  return {
    handle: (request, response) => serveDoor(doorFor(request), request, response, report),
    stop: () => app.stop?.(),
    close: app.close,
  };
}
