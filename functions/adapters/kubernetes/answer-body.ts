import { promisify } from 'node:util';
import { gunzip, inflate, type ZlibOptions } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** Of one answer, unpacked: what a process of 512 MiB can still parse beside three others. Pages of pods have some megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Unpacked at a time, where nothing says how much it will be. */
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
      bytes: await unpacker(sent, {
        maxOutputLength: MOST_BYTES,
        chunkSize: chunkFor(sent, encoding),
      }),
    };
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return TOO_LARGE;
    throw error;
  }
}

/** gzip ends with the size of what it holds (RFC 1952): in one piece, it need not be put together. It may lie. */
function chunkFor(sent: Buffer, encoding: string): number {
  if (encoding !== 'gzip' || sent.length < GZIP_FRAME_BYTES) return CHUNK_BYTES;
  const said = sent.readUInt32LE(sent.length - 4);
  // One more, or zlib takes a piece that is full for one that does not suffice.
  return said < MOST_BYTES ? Math.max(said + 1, LEAST_CHUNK_BYTES) : CHUNK_BYTES;
}

const GZIP_FRAME_BYTES = 18;
const LEAST_CHUNK_BYTES = 16 * 1024;

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
