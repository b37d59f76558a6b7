import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startFakeKubernetes } from '../support/fake-kubernetes.ts';
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

    await using cluster = await startFakeKubernetes();
    const named = '{ name: prod, environments: [production], kubeconfig: prod }';
    const organisation = place.write('o.yaml', `name: Acme\nclusters: [${named}]\n`);
    const env = { MSD_KUBECONFIG: await cluster.writeKubeconfig(join(place.path, 'config')) };
    const checked = await runNode([msd, 'clusters', 'check', organisation], { env });
    expect([checked.err, checked.code]).toEqual(['', 0]);
    expect(checked.out).toContain('Everything needed can be listed; 2 warnings.');

    // What knows Kubernetes and Google is loaded by that command alone.
    const parts = readdirSync(dirname(msd)).filter((name) => name.startsWith('part-'));
    for (const part of parts.filter((name) => !/runtime|names/.test(name))) {
      rmSync(join(dirname(msd), part));
    }
    expect((await runNode([msd, 'validate', join(place.path, 'specs')])).code).toBe(0);
    expect((await runNode([msd, 'clusters', 'check', organisation], { env })).code).not.toBe(0);
  });
});
