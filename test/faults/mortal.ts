import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ground } from './grounds.ts';

const CHILD = join(import.meta.dirname, 'door-child.ts');
/** Sweeps leave alone what is younger than a minute. */
const SECONDS_A_LIFE = 120;

/** So often a publisher tries again when it is told that it should. */
const TRIES = 5;

/** A process with the real doors, which is killed without warning and started again over the same documents. */
export async function createMortal({ address, environment }: Ground, subscriber: string) {
  let lives = 0;
  const start = async (
    fate: readonly string[] = [],
  ): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
    lives += 1;
    const seconds = String(lives * SECONDS_A_LIFE);
    const child = spawn(process.execPath, [CHILD, address, subscriber, seconds, ...fate], {
      env: { ...process.env, ...environment },
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
    ask: async (path: string, init: RequestInit): Promise<Response | undefined> => {
      for (let tried = 1; ; tried += 1) {
        const answer = await fetch(`${url}${path}`, init)
          .then(async (one) => new Response(await one.text(), { status: one.status }))
          .catch(() => undefined);
        if (answer === undefined || answer.status < 500 || tried === TRIES) return answer;
      }
    },
    kill: end,
    /** With a fate it kills itself `before` or `after` the n-th effect from now on. */
    rise: async (fate?: readonly [moment: string, effect: string]) => {
      await end();
      ({ child, url } = await start(fate));
    },
    end,
  };
}
