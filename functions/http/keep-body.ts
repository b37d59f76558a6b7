import { type IncomingMessage, Server } from 'node:http';

/**
 * functions-framework 5.0.5 parses and inflates every body (up to 1 GiB) before a function or its check of who calls is
 * reached. Its parsers choose by `req.headers['content-type']`; without one they leave the stream alone. This takes the
 * header away before the framework looks, for every server of this process; `rawHeaders`, from which the door's
 * Request is made, still have it. Must run before the framework makes its server: it is imported by `index.ts` first.
 */
export function keepBodies(): void {
  const emit = Server.prototype.emit;
  if (Reflect.get(emit, KEPT) === true) return;
  const keeping = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event === 'request') {
      const { headers } = rest[0] as IncomingMessage;
      delete headers['content-type'];
    }
    return Reflect.apply(emit, this, [event, ...rest]);
  };
  Reflect.set(keeping, KEPT, true);
  Server.prototype.emit = keeping;
}

const KEPT = Symbol('bodies are kept');
