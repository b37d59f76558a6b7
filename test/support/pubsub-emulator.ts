import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

export interface PubSubEmulator {
  /** `127.0.0.1:8085` */
  readonly host: string;
  readonly stop: () => Promise<void>;
}

/**
 * The official emulator: the one `PUBSUB_EMULATOR_HOST` names, else that of an installed Google Cloud CLI, started on a
 * free port. Undefined where there is none; then a line says so.
 */
export async function openPubSubEmulator(): Promise<PubSubEmulator | undefined> {
  const given = process.env.PUBSUB_EMULATOR_HOST;
  if (given) return { host: given, stop: async () => {} };
  const binary = findBinary();
  if (typeof binary !== 'string') {
    console.log(`SKIPPED: the event bus on the Pub/Sub emulator, because ${binary.missing}.`);
    return undefined;
  }
  return start(binary);
}

function findBinary(): string | { readonly missing: string } {
  let root: string;
  try {
    const question = ['info', '--format=value(installation.sdk_root)'];
    root = execFileSync('gcloud', question, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return { missing: 'PUBSUB_EMULATOR_HOST is not set and there is no gcloud' };
  }
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
  } catch {
    return { missing: 'there is no java to run the emulator' };
  }
  const binary = join(root, 'platform/pubsub-emulator/bin/cloud-pubsub-emulator');
  return existsSync(binary) ? binary : { missing: 'gcloud lacks the component pubsub-emulator' };
}

async function start(binary: string): Promise<PubSubEmulator> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  // A group of its own: the script leaves its Java child running when only the script is ended.
  const child = spawn(binary, ['--host=127.0.0.1', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`The Pub/Sub emulator ended: ${child.exitCode}.`);
    return fetch(`http://${host}/`).then(
      () => true,
      () => false,
    );
  }, 60);
  return {
    host,
    stop: async () => {
      process.off('exit', end);
      end();
      await ended;
    },
  };
}
