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

/** Where an emulator is named, where the Google Cloud CLI keeps it, and how it is started. */
interface Product {
  readonly name: string;
  readonly variable: string;
  readonly binary: string;
  readonly command: readonly string[];
}

const FIRESTORE: Product = {
  name: 'Firestore',
  variable: 'FIRESTORE_EMULATOR_HOST',
  binary: 'cloud-firestore-emulator/cloud_firestore_emulator',
  command: ['start'],
};
const PUBSUB: Product = {
  name: 'Pub/Sub',
  variable: 'PUBSUB_EMULATOR_HOST',
  binary: 'pubsub-emulator/bin/cloud-pubsub-emulator',
  command: [],
};

export const openFirestoreEmulator = (subject: string) => openEmulator(FIRESTORE, subject);
export const openPubSubEmulator = (subject: string) => openEmulator(PUBSUB, subject);

/**
 * The official emulator: the one the environment names, else that of an installed Google Cloud CLI, started on a free
 * port. Undefined where there is none; then a line says what is skipped, and why.
 */
async function openEmulator(product: Product, subject: string): Promise<Emulator | undefined> {
  const given = process.env[product.variable];
  if (given) return { host: given, stop: async () => {} };
  const binary = findBinary(product);
  if (typeof binary === 'string') return start(binary, product.command);
  console.log(`SKIPPED: ${subject} on the ${product.name} emulator, because ${binary.missing}.`);
  return undefined;
}

function findBinary(product: Product): string | { readonly missing: string } {
  let root: string;
  try {
    const question = ['info', '--format=value(installation.sdk_root)'];
    root = execFileSync('gcloud', question, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return { missing: `${product.variable} is not set and there is no gcloud` };
  }
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
  } catch {
    return { missing: 'there is no java to run the emulator' };
  }
  const binary = join(root, 'platform', product.binary);
  return existsSync(binary) ? binary : { missing: `gcloud lacks the ${product.binary}` };
}

async function start(binary: string, command: readonly string[]): Promise<Emulator> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  // A group of its own: the script leaves its Java child running when only the script is ended.
  const child = spawn(binary, [...command, '--host=127.0.0.1', `--port=${port}`], {
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
