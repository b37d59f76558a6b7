import type { App, DoorRequest, DoorResponse } from '#application/app.ts';
import { STAMP } from '#application/documents.ts';
import { json } from './respond.ts';

/** How long the store may take before we say that we are not ready. */
const READY_WITHIN_MS = 1_000;

/**
 * `/health`: the process answers. `/readyz`: the store answered a read within a second, else 503. (`/healthz` is kept by
 * Google's front end.) Undefined for every other path.
 */
export const health =
  ({ store }: Pick<App, 'store'>) =>
  async (request: DoorRequest): Promise<DoorResponse | undefined> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/health') return json(200, { status: 'ok' });
    if (pathname !== '/readyz') return undefined;
    const late = AbortSignal.timeout(READY_WITHIN_MS);
    const answered = await Promise.race([
      store.get(STAMP).then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => late.addEventListener('abort', () => resolve(false))),
    ]);
    return answered ? json(200, { status: 'ready' }) : json(503, { status: 'store' });
  };
