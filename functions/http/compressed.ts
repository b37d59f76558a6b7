import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { DoorRequest } from '#application/app.ts';

/**
 * A body that is made while it is sent, as gzip where the client takes it. What goes wrong on the way breaks it off, so
 * that nobody takes a part for the whole.
 */
export function streamedBody(
  request: DoorRequest,
  chunks: AsyncIterable<Uint8Array>,
): { readonly body: ReadableStream<Uint8Array>; readonly headers: Record<string, string> } {
  const plain = Readable.from(chunks, { objectMode: false, highWaterMark: 256 * 1024 });
  const headers = { vary: 'accept-encoding' };
  if (!takesGzip(request)) return { body: webStream(plain), headers };
  const gzip = createGzip({ level: 5 });
  plain.on('error', (error) => gzip.destroy(error));
  gzip.on('close', () => plain.destroy());
  return {
    body: webStream(plain.pipe(gzip)),
    headers: { ...headers, 'content-encoding': 'gzip' },
  };
}

const webStream = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as ReadableStream<Uint8Array>;

/** https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding */
function takesGzip(request: DoorRequest): boolean {
  const accepted = (request.headers.get('accept-encoding') ?? '').toLowerCase().split(',');
  return accepted.some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0+)?\s*$)|$)/.test(coding));
}
