import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '../../local/main.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'failures-'));
  await writeFile(
    join(folder, 'dashboard.db'),
    'this is no database, and it is long enough to be one',
  );
});
afterAll(() => rm(folder, { recursive: true }));

function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, '--empty', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
}

describe('a dashboard that cannot start ends, and says why', () => {
  it('when its file is no database', async () => {
    const { code, said } = await start(['--port', '0', '--data', folder]);
    expect({ code, named: said.includes('dashboard.db') }).toEqual({ code: 1, named: true });
  });

  it('when a setting is wrong', async () => {
    const data = join(folder, 'a');
    const { code, said } = await start(['--port', '0', '--data', data], {
      MSD_MAX_SPECS_BYTES: 'abc',
    });
    expect(code).toBe(1);
    expect(said).toContain('MSD_MAX_SPECS_BYTES is no number of bytes');
  });

  it('when its folder cannot be made', async () => {
    const { code, said } = await start(['--port', '0', '--data', join(folder, 'dashboard.db')]);
    expect(code).toBe(1);
    expect(said).toContain('cannot be made');
  });

  it('when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start(['--port', String(port), '--data', join(folder, 'b')]);
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
  });
});
