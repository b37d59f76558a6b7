import { createGunzip } from 'node:zlib';
import type { DoorRequest } from '#application/app.ts';
import { Refusal } from './refusal.ts';

export interface BodyLimits {
  /** Bytes as sent. */
  readonly sent: number;
  /** Bytes after inflation; gzip is refused when absent. */
  readonly inflated?: number;
}

/**
 * The body of a request, counted while it comes in: nothing beyond a limit is ever held in memory, whatever the
 * headers claim. Throws `Refusal` 413 (too large), 415 (encoding), 400 (broken gzip, broken off).
 */
export async function readBody(
  request: DoorRequest,
  limits: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const declared = Number(request.headers.get('content-length') ?? 0);
  const mayShrink = encoding === 'identity' && limits.inflated !== undefined;
  if (declared > limits.sent) throw tooLarge('sent', limits.sent, mayShrink);
  if (encoding === 'identity')
    return collect(countedBody(request, limits.sent, mayShrink), limits.sent);
  if (encoding !== 'gzip' || limits.inflated === undefined) {
    throw new Refusal(
      415,
      'content-encoding',
      `Content-Encoding "${encoding.slice(0, 40)}" is not accepted here.`,
      limits.inflated === undefined
        ? 'Send the body as it is.'
        : 'Send gzip, or the body as it is.',
    );
  }
  return inflate(request, limits.sent, limits.inflated);
}

/** The body as JSON. Throws `Refusal` 415 on another content type and 400 on what is no JSON. */
export async function readJson(request: DoorRequest, limits: BodyLimits): Promise<unknown> {
  requireContentType(request, 'application/json');
  return parseJson(await readBody(request, limits));
}

export const isJson = (request: DoorRequest): boolean =>
  contentTypeOf(request) === 'application/json';

const contentTypeOf = (request: DoorRequest): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export function requireContentType(request: DoorRequest, ...wanted: readonly string[]): void {
  const sent = contentTypeOf(request);
  if (wanted.includes(sent)) return;
  throw new Refusal(
    415,
    'content-type',
    sent ? `Content-Type "${sent.slice(0, 80)}" is not accepted here.` : 'Content-Type is missing.',
    `Send "Content-Type: ${wanted[0]}".`,
  );
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal(
      400,
      'invalid-json',
      `The body is not JSON in UTF-8: ${reasonOf(error)}.`,
      'Check that the body was sent completely and is encoded as UTF-8.',
    );
  }
}

/** V8 quotes the text around an error; the position is enough, the text may be a secret. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position \d+(?: \(line \d+ column \d+\))?/.exec(message)?.[0];
  return position ?? (error instanceof TypeError ? 'bytes that are no UTF-8' : 'it ends too early');
}

async function* countedBody(
  request: DoorRequest,
  limit: number,
  mayShrink = false,
): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  let count = 0;
  try {
    for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
      count += chunk.byteLength;
      if (count > limit) throw tooLarge('sent', limit, mayShrink);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'broken-off', 'The body broke off before its end.', 'Send it again.');
  }
}

async function inflate(
  request: DoorRequest,
  sent: number,
  inflated: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const gunzip = createGunzip();
  const feeding = (async () => {
    try {
      for await (const chunk of countedBody(request, sent)) {
        if (gunzip.destroyed) return;
        if (!gunzip.write(chunk)) await drained(gunzip);
      }
      gunzip.end();
    } catch (error) {
      gunzip.destroy(error as Error);
    }
  })();
  try {
    return await collect(gunzip as AsyncIterable<Uint8Array>, inflated, 'inflated');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'broken-gzip', 'The body is not valid gzip.', 'Compress it again.');
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

const drained = (stream: NodeJS.EventEmitter): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.once(event, done);
  });

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  what: 'sent' | 'inflated' = 'sent',
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    count += chunk.byteLength;
    if (count > limit) throw tooLarge(what, limit);
    parts.push(chunk);
  }
  return Buffer.concat(parts, count);
}

/** `mayShrink`: it came as it is, and gzip is taken as well. */
const tooLarge = (what: 'sent' | 'inflated', limit: number, mayShrink = false): Refusal =>
  new Refusal(
    413,
    'too-large',
    `The body is larger than ${limit.toLocaleString('en')} bytes${what === 'inflated' ? ' after inflation' : ''}.`,
    `${mayShrink ? 'Send it as gzip (Content-Encoding: gzip), publish' : 'Publish'} less at once, or raise the limit in the settings of the function.`,
  );
