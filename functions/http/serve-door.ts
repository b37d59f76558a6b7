import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Door } from '#application/app.ts';
import { respondError } from './respond.ts';

/** How long a refused body may go on arriving before the connection is cut, so that the client reads our answer. */
const LINGER_MS = 2_000;

/**
 * Answers one Node request by a door. The body is handed on as a stream, never read before the door asks for it. An
 * error of the door is answered as 500 and given to `report`, without the body.
 */
export async function serveDoor(
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  report: (error: unknown) => void,
): Promise<void> {
  const abort = new AbortController();
  outgoing.once('close', () => abort.abort());
  const response = await door(requestOf(incoming, abort.signal)).catch((error: unknown) => {
    const answer = respondError(error);
    if (answer.status === 500) report(error);
    return answer;
  });
  if (!incoming.complete && hasBody(incoming)) lingerThenCut(incoming, outgoing, response);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) outgoing.end();
  // The client may leave at any time: that is no error of ours.
  else
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing).catch(
      () => undefined,
    );
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const name = incoming.rawHeaders[index] as string;
    if (!name.startsWith(':')) headers.append(name, incoming.rawHeaders[index + 1] as string);
  }
  const url = new URL(safePath(incoming.url), `http://${hostOf(incoming)}`);
  return new Request(url, {
    method: incoming.method ?? 'GET',
    headers,
    signal,
    ...(hasBody(incoming)
      ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }
      : {}),
  });
}

const safePath = (url: string | undefined): string => `/${(url ?? '').replace(/^\/+/, '')}`;

function hostOf(incoming: IncomingMessage): string {
  const host = incoming.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : 'localhost';
}

const hasBody = ({ headers, method }: IncomingMessage): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);

function lingerThenCut(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: Response,
): void {
  response.headers.set('connection', 'close');
  incoming.on('error', () => undefined);
  incoming.resume();
  outgoing.once('finish', () => {
    const cut = setTimeout(() => incoming.socket.destroy(), LINGER_MS);
    cut.unref();
    incoming.once('close', () => clearTimeout(cut));
  });
}
