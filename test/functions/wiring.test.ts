import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Wires the product in a process of its own; answers which of its packages and adapters were loaded. */
function loadedBy(settings: Readonly<Record<string, string>>): readonly string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    const { wire } = await import('#wiring.ts');
    const { readConfig } = await import('#config.ts');
    const app = await wire(readConfig(process.env));
    await app.close();
    console.log(JSON.stringify(loaded));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH, ...settings } },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}

const GOOGLE_PACKAGES = /node_modules\/(@google-cloud|google-auth-library|google-gax|@grpc)\//;

describe('Wiring', () => {
  it('for a laptop loads nothing of Google', () => {
    const loaded = loadedBy({ MSD_DATABASE: ':memory:' });
    expect(loaded.filter((url) => GOOGLE_PACKAGES.test(url))).toEqual([]);
    expect(loaded.join()).toContain('adapters/sqlite/');
    expect(loaded.join()).not.toMatch(/adapters\/(firestore|pubsub|cloud-tasks|oidc)\//);
  });

  it('for Google loads nothing of the laptop, and clients only when they are used', () => {
    const loaded = loadedBy({
      MSD_PLATFORM: 'google',
      GOOGLE_CLOUD_PROJECT: 'acme',
      MSD_EVENTS_TOPIC: 'events',
      MSD_TASKS_LOCATION: 'asia-northeast1',
      MSD_TASKS_QUEUE: 'work',
      MSD_TASKS_SERVICE_ACCOUNT: 'tasks@acme.example',
      MSD_BASE_URL: 'https://dashboard.acme.example',
      MSD_OIDC_AUDIENCE: 'https://dashboard.acme.example',
      MSD_PUBLISHERS: '{}',
      MSD_VIEWERS: '{}',
    });
    expect(loaded.join()).toContain('adapters/firestore/');
    expect(loaded.join()).not.toMatch(/adapters\/(sqlite|local)\/|node:sqlite/);
    expect(loaded.filter((url) => GOOGLE_PACKAGES.test(url))).toEqual([]);
  });
});
