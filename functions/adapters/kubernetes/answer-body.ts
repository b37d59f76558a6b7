import { promisify } from 'node:util';
import { gunzip, inflate, type ZlibOptions } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** Of one answer, unpacked: what a process of 512 MiB can still parse beside three others. Pages of pods have some megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Unpacked at a time. */
const CHUNK_BYTES = 1024 * 1024;

export type AnswerBody =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'unusable'; readonly why: string };

/** Asked for; an answer may be neither. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate';

/**
 * The body of an answer, unpacked. `received` is told of every piece as it comes over the wire. Throws when the connection
 * breaks, or when the packed text breaks off.
 */
export async function readAnswer(
  { headers, body }: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  received: (bytes: number) => void,
): Promise<AnswerBody> {
  const parts: Buffer[] = [];
  let count = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    received(chunk.byteLength);
    count += chunk.byteLength;
    if (count > MOST_BYTES) {
      body.destroy();
      return TOO_LARGE;
    }
    parts.push(chunk);
  }
  const sent =
    parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, count);
  return unpack(sent, String(headers['content-encoding'] ?? 'identity').toLowerCase());
}

async function unpack(sent: Buffer, encoding: string): Promise<AnswerBody> {
  if (encoding === 'identity') return { kind: 'read', bytes: sent };
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) return { kind: 'unusable', why: 'is packed in an unknown way' };
  try {
    return {
      kind: 'read',
      bytes: await unpacker(sent, { maxOutputLength: MOST_BYTES, chunkSize: CHUNK_BYTES }),
    };
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return TOO_LARGE;
    throw error;
  }
}

const UNPACKERS = new Map([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
] as const) as ReadonlyMap<
  string,
  (
    sent: Buffer,
    options: Required<Pick<ZlibOptions, 'maxOutputLength' | 'chunkSize'>>,
  ) => Promise<Buffer>
>;

const TOO_LARGE: AnswerBody = { kind: 'unusable', why: 'is too large' };
