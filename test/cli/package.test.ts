import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from './support/folder.ts';
import { runNode } from './support/msd.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the packed package', () => {
  it('brings an msd that runs below node_modules, where Node strips no types and nothing else is installed', async () => {
    using place = folder({ 'specs/pay/spec.yaml': 'serviceID: pay\nteamName: core\n' });
    execFileSync('npm', ['pack', '--silent', '--pack-destination', place.path], { cwd: ROOT });
    const packed = readdirSync(place.path).find((name) => name.endsWith('.tgz')) ?? '';
    const home = join(place.path, 'node_modules', 'microservice-dashboard');
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', join(place.path, packed), '-C', home, '--strip-components=1']);
    const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const msd = join(home, bin.msd);

    const { code, out } = await runNode([msd, 'validate', join(place.path, 'specs')]);
    expect(out).toContain('Valid: 1 file, 1 service');
    expect(code).toBe(0);
    expect((await runNode([msd, 'publish'])).code).toBe(2);
    expect((await runNode([msd, '--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
