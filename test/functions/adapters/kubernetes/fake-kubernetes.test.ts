import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN, startFakeKubernetes } from '../../../support/fake-kubernetes.ts';
import { deployment, pod } from '../../../support/kubernetes-objects.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The fake API server, tried by a client that knows nothing of this product. */

const version = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' });
const isThere = version.status === 0;
if (!isThere) console.warn('SKIPPED: kubectl is not installed, so nobody else tries the fake API.');

describe.skipIf(!isThere)('kubectl, asked of the fake API server', () => {
  const ask = async (kubeconfig: string, cache: string, ...words: readonly string[]) =>
    promisify(execFile)('kubectl', [
      `--kubeconfig=${kubeconfig}`,
      `--cache-dir=${cache}`,
      '--request-timeout=10s',
      ...words,
    ]);

  it('lists what it holds, page by page, with the kinds filled in', async () => {
    await using fake = await startFakeKubernetes();
    await using folder = await temporaryFolder();
    const kubeconfig = await fake.writeKubeconfig(folder.file('config'));
    fake.holds(
      'pods',
      [1, 2, 3, 4, 5].map((n) => pod(`pay-api-${n}`)),
    );
    fake.holds('deployments', [deployment({ desired: 1, ready: 1 })]);
    const { stdout } = await ask(
      kubeconfig,
      folder.file('cache'),
      ...[
        'get',
        'deployments,pods,horizontalpodautoscalers,cronjobs',
        '-A',
        '-o',
        'json',
        '--chunk-size=2',
      ],
    );
    const { items } = JSON.parse(stdout) as {
      items: readonly { kind: string; metadata: { name: string } }[];
    };
    expect(items.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Deployment pay-api',
      ...[1, 2, 3, 4, 5].map((n) => `Pod pay-api-${n}`),
    ]);
    expect(fake.requests.filter(({ plural }) => plural === 'pods')).toHaveLength(3);
  });

  it('is refused as by a real one', async () => {
    await using fake = await startFakeKubernetes();
    await using folder = await temporaryFolder();
    const kubeconfig = await fake.writeKubeconfig(folder.file('config'));
    fake.fails(() => FORBIDDEN);
    await expect(
      ask(kubeconfig, folder.file('cache'), 'get', 'pods', '-A', '-o', 'json'),
    ).rejects.toThrow('(Forbidden): pods is forbidden: User "poller" cannot list resource "pods"');
  });
});
