import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from './usage-error.ts';
import { whyUnread } from './why-unread.ts';

/** Twice what may be published; Google's public APIs with all comments are 60 MB. */
const MAX_INFLATED = 512 * 1024 * 1024;

/** The bytes of a FileDescriptorSet or buf image, which may be gzip. Throws `UsageError` on what is seen to be none. */
export function readDescriptorSet(file: string): Uint8Array {
  const bytes = read(file);
  if (bytes.length === 0)
    throw new UsageError(`"${file}" is empty.`, 'Name the file that buf or protoc wrote.');
  const set = bytes[0] === 0x1f && bytes[1] === 0x8b ? inflate(file, bytes) : bytes;
  const other = otherFormOf(set);
  if (other === undefined) return set;
  throw new UsageError(
    `"${file}" is ${other}, and binary is wanted.`,
    'Write it with a name that ends in .binpb: buf build -o x.binpb',
  );
}

/** What a file is that no binary set can begin like: theirs is a length-delimited field. */
function otherFormOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1').replace(BYTE_ORDER_MARK, '');
  if (head.startsWith('\x28\xb5\x2f\xfd')) return 'compressed with zstd';
  if (head.startsWith('{')) return 'JSON';
  if (/^(syntax|edition|package|import|option|message|enum|service)\b|^\/[/*]/.test(head))
    return 'proto source';
  return /^(file\s*[:{]|#)/.test(head) ? 'text (txtpb)' : undefined;
}

const BYTE_ORDER_MARK = '\xef\xbb\xbf';

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(
      `"${file}" can't be read: ${whyUnread(error)}.`,
      'Name the file that buf or protoc wrote.',
    );
  }
}

function inflate(file: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_INFLATED });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new UsageError(
        `"${file}" is over ${MAX_INFLATED / 1024 / 1024} MiB when it is inflated, more than any set may be.`,
        'Check that it is what buf or protoc wrote.',
      );
    throw new UsageError(
      `"${file}" begins like gzip and can't be inflated: ${error instanceof Error ? error.message : error}.`,
      'Compress it anew, or give it as buf or protoc wrote it.',
    );
  }
}
