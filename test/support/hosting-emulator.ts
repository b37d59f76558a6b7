import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { ROOT } from './start-dashboard.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FIREBASE = join(ROOT, 'infra/node_modules/firebase-tools/lib/bin/firebase.js');

/**
 * The Hosting emulator of firebase-tools on our `firebase.json` and `dist/web`, asking `cloudRun` where a service of a
 * rewrite answers. Undefined where firebase-tools is not installed; then a line says so.
 */
export async function openHostingEmulator(cloudRun: string) {
  if (!existsSync(FIREBASE)) {
    console.log(
      'SKIPPED: our firebase.json on the Hosting emulator, because infra/ is not installed: npm --prefix infra ci',
    );
    return undefined;
  }
  const folder = await temporaryFolder();
  const [hosting, hub, logging] = await Promise.all([freePort(), freePort(), freePort()]);
  const settings = JSON.parse(await readFile(join(ROOT, 'firebase.json'), 'utf8'));
  const at = (port: number) => ({ host: '127.0.0.1', port });
  settings.emulators = {
    hosting: at(hosting),
    hub: at(hub),
    logging: at(logging),
    ui: { enabled: false },
  };
  await writeFile(folder.file('firebase.json'), JSON.stringify(settings));
  for (const name of ['dist', 'firestore.rules', 'firestore.indexes.json']) {
    await symlink(join(ROOT, name), folder.file(name));
  }
  const child = spawn(
    process.execPath,
    [FIREBASE, 'emulators:start', '--only', 'hosting', '--project', 'demo-x'],
    {
      cwd: folder.path,
      // Its own home: nobody's sign-in is used, and nothing is left behind.
      env: { ...process.env, HOME: folder.path, CI: '1', CLOUD_RUN_API_URL: cloudRun },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${hosting}`;
  const close = async () => {
    child.kill('SIGKILL');
    await ended;
    await folder[Symbol.asyncDispose]();
  };
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error('It ended.');
      return fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    }, 90);
  } catch (error) {
    await close();
    throw new Error(`firebase-tools said:\n${said}`, { cause: error });
  }
  return { url, close };
}
