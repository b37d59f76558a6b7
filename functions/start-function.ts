import type { DoorEntry } from './doors.ts';
import { openFunction } from './open-function.ts';
import { report } from './report.ts';

/** Cloud Run ends a process ten seconds after it was told to stop. */
const PATIENCE_MS = 8_000;

/**
 * Serves a function on `PORT`, on all interfaces, until the platform says that it is over: what is under way is then
 * answered first. https://cloud.google.com/run/docs/container-contract
 */
export async function startFunction(entry: Pick<DoorEntry, 'load'>): Promise<void> {
  process.once('uncaughtException', (error) => {
    report(error);
    process.exit(1);
  });
  const { handle, stop: stopAnswering, close } = await openFunction(entry);
  // Imported, it would load Node's fetch with it.
  const { createServer } = process.getBuiltinModule('node:http');
  const server = createServer(handle).listen(Number(process.env.PORT ?? 8080));
  const stop = async () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stopAnswering();
    await new Promise((resolve) => server.close(resolve));
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
}
