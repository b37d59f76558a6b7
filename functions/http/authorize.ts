import type { App, DoorRequest } from '#application/app.ts';
import type { Credentials } from '#application/ports.ts';
import { Refusal } from './refusal.ts';

export function credentialsOf(request: DoorRequest): Credentials {
  const authorization = request.headers.get('authorization');
  const cookie = request.headers.get('cookie');
  return {
    ...(authorization === null ? {} : { authorization }),
    ...(cookie === null ? {} : { cookie }),
  };
}

/** Throws `Refusal` 401 without credentials, 403 when they may not publish as this source. */
export async function requirePublisher(
  { identity }: Pick<App, 'identity'>,
  request: DoorRequest,
  source: string,
  kind: 'repository' | 'cluster' = 'repository',
): Promise<void> {
  const credentials = credentialsOf(request);
  if (await identity.mayPublish(credentials, source, kind)) return;
  if (credentials.authorization === undefined) {
    throw new Refusal(401, 'unauthenticated', 'Nobody is signed in.', 'Send a bearer token.');
  }
  throw new Refusal(
    403,
    'forbidden',
    `These credentials may not publish as "${source}".`,
    'Ask whoever runs the dashboard to bind them to the source.',
  );
}

export function requireMethod(request: DoorRequest, method: string): void {
  if (request.method === method) return;
  throw new Refusal(405, 'method', `${request.method} is not served here.`, `Use ${method}.`);
}
