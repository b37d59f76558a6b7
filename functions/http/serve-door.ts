import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Door, DoorRequest, DoorResponse } from '#application/app.ts';
import { respondError } from './respond.ts';

/** How long a refused body may go on arriving before the connection is cut, so that the client reads our answer. */
const LINGER_MS = 2_000;
const AT_ONCE_BYTES = 1024 * 1024;

/**
 * Answers one Node request by a door. The body is handed on as a stream, never read before the door asks for it. A
 * fault of the door is answered as 500 and given to `report`, without the body. Never throws.
 */
export async function serveDoor(
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    const response = await answer(door, incoming, outgoing, report);
    if (!incoming.complete && hasBody(incoming)) lingerThenCut(incoming, outgoing);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (isSmall(response)) outgoing.end(new Uint8Array(await response.arrayBuffer()));
    else if (response.body === null) outgoing.end();
    // Not `Readable.fromWeb`: a server library may answer with a stream class of its own.
    else await pipeline(Readable.from(response.body as AsyncIterable<Uint8Array>), outgoing);
  } catch (error) {
    if (!outgoing.destroyed) report(error);
    outgoing.destroy();
  }
}

async function answer(
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  report: (error: unknown) => void,
): Promise<DoorResponse> {
  const abort = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) abort.abort();
  });
  try {
    return await door(requestOf(incoming, abort.signal));
  } catch (error) {
    const response = respondError(error);
    if (response.status === 500) report(error);
    return response;
  }
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): DoorRequest {
  return {
    method: incoming.method ?? 'GET',
    url: new URL(safePath(incoming.url), `http://${hostOf(incoming)}`).href,
    headers: headersOf(incoming),
    body: hasBody(incoming) ? bodyOf(incoming) : null,
    signal,
  };
}

/** As they were sent: of `incoming.headers` functions-framework's parsers may have been kept away. */
function headersOf({ rawHeaders }: IncomingMessage): DoorRequest['headers'] {
  const values = new Map<string, string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = String(rawHeaders[index]).toLowerCase();
    const before = values.get(name);
    const value = String(rawHeaders[index + 1]);
    values.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return { get: (name) => values.get(name.toLowerCase()) ?? null };
}

/** Not `Readable.toWeb`: when a door stops reading, that would cut the connection before the answer is sent. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Written at once, which costs a fraction of a pipeline of streams. */
const isSmall = ({ headers }: DoorResponse): boolean =>
  Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY) <= AT_ONCE_BYTES;

const safePath = (url: string | undefined): string => `/${(url ?? '').replace(/^\/+/, '')}`;

function hostOf(incoming: IncomingMessage): string {
  const host = incoming.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : 'localhost';
}

const hasBody = ({ headers, method }: IncomingMessage): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);

/**
 * Closing at once would reset the connection while the client still sends, and it would never read why it was refused:
 * what comes is thrown away, but not for long.
 */
function lingerThenCut(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.on('error', () => undefined);
  incoming.resume();
  outgoing.once('finish', () => {
    const cut = setTimeout(() => incoming.socket.destroy(), LINGER_MS);
    cut.unref();
    for (const over of ['end', 'close']) incoming.once(over, () => clearTimeout(cut));
  });
}
