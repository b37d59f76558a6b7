import type { DoorRequest } from '#application/app.ts';
import { streamedBody } from './compressed.ts';

/** An export as a file; nothing but its name when the client has it already. */
export function respondDescriptors(
  request: DoorRequest,
  name: string,
  digest: string,
  chunks: () => AsyncIterable<Uint8Array>,
): Response {
  const headers = {
    'content-type': 'application/x-protobuf',
    'content-disposition': `attachment; filename="${fileName(name)}.binpb"`,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    etag: `W/"${digest}"`,
  };
  if (request.headers.get('if-none-match')?.includes(digest))
    return new Response(null, { status: 304, headers });
  const { body, headers: encoding } = streamedBody(request, chunks());
  return new Response(body, { status: 200, headers: { ...headers, ...encoding } });
}

const fileName = (name: string): string => name.replace(/[^\w.-]+/g, '-').slice(0, 100);
