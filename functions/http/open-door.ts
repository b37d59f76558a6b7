import type { App, Door } from '#application/app.ts';
import { health } from './health.ts';

/** A door that also answers `/health` and `/readyz`, as every function does. */
export async function openDoor(
  { load }: { readonly load: () => Promise<(app: App) => Door> },
  app: App,
): Promise<Door> {
  const door = (await load())(app);
  const inspect = health(app);
  return async (request) => (await inspect(request)) ?? door(request);
}
