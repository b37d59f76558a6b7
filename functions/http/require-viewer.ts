import type { App, DoorRequest } from '#application/app.ts';
import type { Viewer } from '#application/ports.ts';
import { credentialsOf } from './authorize.ts';
import { Refusal } from './refusal.ts';

/** Who asks. Throws `Refusal` 401 when nobody is signed in. */
export async function requireViewer(
  { identity }: Pick<App, 'identity'>,
  request: DoorRequest,
): Promise<Viewer> {
  const viewer = await identity.viewer(credentialsOf(request));
  if (viewer !== undefined) return viewer;
  throw new Refusal(401, 'unauthenticated', 'Nobody is signed in.', 'Sign in, or send a token.');
}

/**
 * Throws `Refusal` 403 when a browser says that another website sent the request: cookies would come along, and on a
 * laptop none are needed. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function requireSameSite(request: DoorRequest): void {
  if (request.headers.get('sec-fetch-site') !== 'cross-site') return;
  throw new Refusal(403, 'cross-site', 'Other websites may not ask here.', 'Ask from a server.');
}
