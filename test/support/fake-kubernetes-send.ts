import { randomUUID } from 'node:crypto';
import { constants, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { gzipSync } from 'node:zlib';
import type { Reply } from './fake-kubernetes-reply.ts';

/**
 * What a server, or something on the way, does to an answer that was right: nothing ever comes; the stream breaks before
 * it or in the middle; the connection is gone for everybody; it ends early as if that were all, plain or compressed; it
 * is something else; it comes a byte at a time; it never ends; it is small, and unpacked too large.
 */
export type Misbehaviour =
  | 'never'
  | 'broken'
  | 'reset'
  | 'cut'
  | 'half'
  | 'half-gzip'
  | 'garbage'
  | 'crawl'
  | 'endless'
  | 'bomb';

/** The server compresses what is longer: https://kubernetes.io/docs/reference/using-api/api-concepts/#compression */
const COMPRESSED_FROM = 128 * 1024;
/** What fits the buffer of Go's server is sent with its length. */
const COUNTED_BELOW = 4_096;

export interface Sender {
  /** Of the flow schema and priority level; absent where the server has none. */
  readonly fairness?: { readonly flowSchema: string; readonly priorityLevel: string };
}

export function send(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  { status, body, headers = {} }: Reply,
  { fairness }: Sender,
): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(typeof body === 'string' ? body : json(body, isPretty(request)));
  const packed = bytes.length > COMPRESSED_FROM && acceptsGzip(request);
  const isFair = fairness !== undefined && status !== 401;
  response.writeHead(status, {
    'audit-id': randomUUID(),
    'cache-control': 'no-cache, private',
    'content-type': 'application/json',
    ...(isFair
      ? {
          'x-kubernetes-pf-flowschema-uid': fairness.flowSchema,
          'x-kubernetes-pf-prioritylevel-uid': fairness.priorityLevel,
        }
      : {}),
    ...(packed ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
    ...(bytes.length < COUNTED_BELOW ? { 'content-length': String(bytes.length) } : {}),
    ...headers,
  });
  response.end(packed ? gzipSync(bytes, { level: 1 }) : bytes);
}

const acceptsGzip = ({ headers }: Http2ServerRequest): boolean =>
  /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

/** For people: https://github.com/kubernetes/kubernetes/blob/v1.36.0/staging/src/k8s.io/apiserver/pkg/endpoints/handlers/negotiation/negotiate.go */
const isPretty = ({ headers, url }: Http2ServerRequest): boolean =>
  /[?&]pretty=(1|true)\b/.test(url) ||
  /^(curl|Wget|Mozilla\/5\.0)/.test(headers['user-agent'] ?? '');

/** As Go writes it. */
function json(body: unknown, pretty: boolean): string {
  const text = pretty ? JSON.stringify(body, null, 2) : `${JSON.stringify(body)}\n`;
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function misbehave(
  how: Misbehaviour,
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  right: Reply,
): void {
  const breakOff = () => {
    if (request.httpVersionMajor === 1) request.socket.destroy();
    else response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  };
  const begin = (headers: Readonly<Record<string, string>> = {}) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
  const whole = Buffer.from(json(right.body, false));
  const half = (bytes: Buffer) => bytes.subarray(0, Math.max(1, bytes.length >> 1));
  switch (how) {
    case 'never':
      return;
    case 'broken':
      breakOff();
      return;
    case 'reset':
      if (request.httpVersionMajor === 1) request.socket.destroy();
      else response.stream.session?.destroy();
      return;
    case 'cut':
      begin();
      response.write(half(whole), () => setImmediate(breakOff));
      return;
    case 'half':
      begin();
      response.end(half(whole));
      return;
    case 'half-gzip':
      begin({ 'content-encoding': 'gzip' });
      response.end(half(gzipSync(whole)));
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><body>Sign in to the network</body></html>');
      return;
    case 'crawl':
      begin();
      repeat(response, whole.subarray(0, 1), 5);
      return;
    case 'endless':
      begin();
      response.write('{"kind":"List","items":[');
      repeat(response, Buffer.alloc(65_536, '{"metadata":{"name":"a"}},'), 0);
      return;
    case 'bomb':
      begin({ 'content-encoding': 'gzip' });
      response.end(BOMB());
  }
}

/** Over and over, as fast as it is read or every few milliseconds. */
function repeat(response: Http2ServerResponse, bytes: Buffer, everyMs: number): void {
  if (response.destroyed || response.writableEnded) return;
  const again = () => repeat(response, bytes, everyMs);
  response.write(bytes, (error) => {
    if (error) return;
    if (everyMs === 0) setImmediate(again);
    else setTimeout(again, everyMs).unref();
  });
}

let bomb: Buffer | undefined;
/** 256 MiB of blanks. */
const BOMB = (): Buffer => {
  bomb ??= gzipSync(Buffer.alloc(256 * 1024 * 1024, ' '), { level: 9 });
  return bomb;
};
