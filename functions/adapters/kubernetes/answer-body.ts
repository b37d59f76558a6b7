import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** Of one answer, unpacked: what a process of 512 MiB can still parse beside others. */
const MOST_BYTES = 64 * 1024 * 1024;

export type AnswerBody =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
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
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
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

async function unpack(sent: Uint8Array, encoding: string): Promise<AnswerBody> {
  if (encoding === 'identity') return { kind: 'read', bytes: sent };
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) return { kind: 'unusable', why: 'is packed in an unknown way' };
  try {
    return { kind: 'read', bytes: await unpacker(sent, { maxOutputLength: MOST_BYTES }) };
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
  (sent: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>
>;

const TOO_LARGE: AnswerBody = { kind: 'unusable', why: 'is too large' };
