import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

export interface Emulator {
  /** `127.0.0.1:8080` */
  readonly host: string;
  readonly stop: () => Promise<void>;
}

/**
 * The official emulator of Firestore: the one `FIRESTORE_EMULATOR_HOST` names, else that of an installed Google Cloud
 * CLI, started on a free port. Undefined where there is none; then a line says what is skipped, and why.
 */
export async function openFirestoreEmulator(subject: string): Promise<Emulator | undefined> {
  const given = process.env.FIRESTORE_EMULATOR_HOST;
  if (given) return { host: given, stop: async () => {} };
  const binary = findBinary();
  if (typeof binary === 'string') return start(binary);
  console.log(`SKIPPED: ${subject} on the Firestore emulator, because ${binary.missing}.`);
  return undefined;
}

function findBinary(): string | { readonly missing: string } {
  let root: string;
  try {
    const question = ['info', '--format=value(installation.sdk_root)'];
    root = execFileSync('gcloud', question, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return { missing: 'FIRESTORE_EMULATOR_HOST is not set and there is no gcloud' };
  }
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
  } catch {
    return { missing: 'there is no java to run the emulator' };
  }
  const binary = join(root, 'platform/cloud-firestore-emulator/cloud_firestore_emulator');
  return existsSync(binary) ? binary : { missing: 'gcloud lacks the cloud-firestore-emulator' };
}

async function start(binary: string): Promise<Emulator> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  // A group of its own: the script leaves its Java child running when only the script is ended.
  const child = spawn(binary, ['start', '--host=127.0.0.1', `--port=${port}`], {
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
    if (child.exitCode !== null) throw new Error(`The emulator ended: ${child.exitCode}.`);
    return fetch(`http://${host}/`).then(
      ({ ok }) => ok,
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
