import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLockfile } from '../../local/platform-packages.ts';

describe('the lockfile', () => {
  it('names the packages of every platform, so that npm ci takes it', async () => {
    const text = await readFile(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(completeLockfile(JSON.parse(text)).added).toEqual([]);
  });

  it('says nothing of where packages were loaded from', async () => {
    const text = await readFile(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(text).not.toContain('"resolved"');
  });

  it('gets what the registry did not have, with the platform that its name tells', () => {
    const parent = {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { 'x-darwin-arm64': '1.0.0', 'x-linux-x64-musl': '1.0.0', y: '^2.0.0' },
    };
    const { lockfile, added } = completeLockfile({ packages: { 'node_modules/x': parent } });
    expect(added).toEqual(['x-darwin-arm64', 'x-linux-x64-musl']);
    expect(lockfile.packages['node_modules/x-linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
  });

  it.each(['node_modules/a/node_modules/x-win32-x64', 'node_modules/x-win32-x64'])(
    'is left alone where %s is there',
    (path) => {
      const parent = { optionalDependencies: { 'x-win32-x64': '1.0.0' } };
      const packages = {
        'node_modules/a/node_modules/x': parent,
        [path]: { version: '1.0.0' },
      };
      expect(completeLockfile({ packages }).added).toEqual([]);
    },
  );

  it('is not guessed at', () => {
    const parent = { optionalDependencies: { 'of-no-platform': '1.0.0' } };
    expect(() => completeLockfile({ packages: { 'node_modules/x': parent } })).toThrow('platform');
  });
});
