import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from './usage-error.ts';

/** More than any set that can be published. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** The bytes of a FileDescriptorSet or buf image, which may be gzip. */
export function readDescriptorSet(file: string): Uint8Array {
  const bytes = read(file);
  if (bytes.length === 0)
    throw new UsageError(`"${file}" is empty.`, 'Name the file that buf or protoc wrote.');
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflate(file, bytes) : bytes;
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(
      `"${file}" can't be read: ${error instanceof Error ? error.message : error}.`,
      'Name the file that buf or protoc wrote.',
    );
  }
}

function inflate(file: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw new UsageError(
      `"${file}" begins like gzip and can't be inflated: ${error instanceof Error ? error.message : error}.`,
      'Compress it anew, or give it as buf or protoc wrote it.',
    );
  }
}
