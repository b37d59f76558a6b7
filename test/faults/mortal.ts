import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CHILD = join(import.meta.dirname, 'door-child.ts');
/** Sweeps leave alone what is younger than a minute. */
const SECONDS_A_LIFE = 120;

/** A process with the real doors, which is killed without warning and started again over the same file. */
export async function createMortal(file: string, subscriber: string) {
  let lives = 0;
  const start = async (
    fate: readonly string[] = [],
  ): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
    lives += 1;
    const seconds = String(lives * SECONDS_A_LIFE);
    const child = spawn(process.execPath, [CHILD, file, subscriber, seconds, ...fate], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const url = await Promise.race([
      once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()),
      once(child, 'exit').then(([code]) => {
        throw new Error(`The doors ended with ${code}: ${said}`);
      }),
    ]);
    return { child, url };
  };
  let { child, url } = await start();
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    /** Undefined when the process died before it had answered. */
    ask: (path: string, init: RequestInit): Promise<Response | undefined> =>
      fetch(`${url}${path}`, init)
        .then(
          async (answer) => new Response(await answer.text(), { status: answer.status }),
          () => undefined,
        )
        .catch(() => undefined),
    kill: end,
    /** With a fate it kills itself `before` or `after` the n-th effect from now on. */
    rise: async (fate?: readonly [moment: string, effect: string]) => {
      await end();
      ({ child, url } = await start(fate));
    },
    end,
  };
}
