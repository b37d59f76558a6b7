import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Codec } from '#application/ports.ts';
import type { Json } from '#domain/json.ts';

/** Hashing and packing with what Node brings. Packed text is gzip in base64; fields keep the order they were given in. */
export const nodeCodec: Codec = {
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  pack: (value) => packBytes(Buffer.from(JSON.stringify(value))),
  unpack: (packed) => JSON.parse(Buffer.from(unpackBytes(packed)).toString()) as Json,
  packBytes,
  unpackBytes,
};

/** The header's byte for the operating system; the time (bytes 4–7) is 0 already (RFC 1952, section 2.3). */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

function packBytes(bytes: Uint8Array): string {
  const packed = gzipSync(bytes, { chunkSize: chunkFor(bytes.length) });
  packed[SYSTEM] = UNKNOWN_SYSTEM;
  return packed.toString('base64');
}

/** What is packed is mostly small: zlib's own choice leaves 16 KiB behind for each. */
const chunkFor = (length: number): number => Math.min(Math.max(length >> 2, 512), 64 * 1_024);

function unpackBytes(packed: string): Uint8Array {
  return new Uint8Array(gunzipSync(Buffer.from(packed, 'base64')));
}
