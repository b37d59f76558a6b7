import type { DoorRequest } from '#application/app.ts';

/** What is answered to who asks for a badge. */
export interface BadgeAnswer {
  readonly svg: string;
  /** Of the picture. */
  readonly digest: string;
  /** False: nobody knows whose badge this would be. */
  readonly isKnown: boolean;
  /** Anybody may see it, and keep it for others. */
  readonly isPublic: boolean;
}

/**
 * A picture that is asked for again after a minute, which costs no more than its name while it is the same. What is
 * unknown isn't kept: it may be published the next moment. Opened by itself, the picture can do nothing.
 */
export function respondBadge(
  request: DoorRequest,
  { svg, digest, isKnown, isPublic }: BadgeAnswer,
): Response {
  const etag = `"${digest}"`;
  const headers = {
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': isKnown ? `${isPublic ? 'public' : 'private'}, max-age=${KEPT}` : 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': isPublic ? 'cross-origin' : 'same-site',
    'x-content-type-options': 'nosniff',
    etag,
  };
  if (isKnown && request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : svg, {
    status: isKnown ? 200 : 404,
    headers,
  });
}

/** Seconds. */
const KEPT = 60;
