import { gunzipSync, gzipSync } from 'node:zlib';

/** Above this a message is packed, so that it fits into a document. */
const LARGE = 200_000;
const PACKED = 'gzip:';

/** JSON as text, which never starts like packed text. */
export function packContent(content: object): string {
  const text = JSON.stringify(content);
  return text.length > LARGE ? `${PACKED}${gzipSync(text).toString('base64')}` : text;
}

export function unpackContent(content: string): unknown {
  if (!content.startsWith(PACKED)) return JSON.parse(content);
  return JSON.parse(gunzipSync(Buffer.from(content.slice(PACKED.length), 'base64')).toString());
}
