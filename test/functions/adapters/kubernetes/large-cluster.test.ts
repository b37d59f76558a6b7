import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startFakeKubernetes } from '../../../support/fake-kubernetes.ts';
import { deployment, type Item, pod } from '../../../support/kubernetes-objects.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CHILD = join(import.meta.dirname, '../../../support/poll-child.ts');

/** A pod of the size seen in real clusters: 14 variables, and who set which field. About 8 kB. */
function largePod(name: string, namespace: string): Item {
  const small = pod(name, { namespace });
  const env = Array.from({ length: 14 }, (_, n) => ({
    name: `SETTING_${n}`,
    value: 'v'.repeat(80),
  }));
  const fieldsV1 = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`f:field-number-${n}`, { 'f:nested': { '.': {} } }]),
  );
  return {
    ...small,
    metadata: {
      ...(small.metadata as object),
      managedFields: [{ manager: 'kubelet', operation: 'Update', fieldsV1 }],
      annotations: { 'example.com/note': 'n'.repeat(2_000) },
    },
    spec: { containers: [{ name: 'api', image: 'api:1', env, args: ['--flag'] }] },
  };
}

describe('A cluster of 200 namespaces and 5,000 pods', () => {
  it('is polled within the 512 MiB of a function, and again at 10 reads and 2 writes', async () => {
    await using fake = await startFakeKubernetes();
    await using folder = await temporaryFolder();
    const namespaces = Array.from({ length: 200 }, (_, n) => `team-${n}`);
    const each = Array.from({ length: 25 }, (_, n) => `pay-api-6d49cb8b4f-${n}`);
    const pods = namespaces.flatMap((namespace) => each.map((name) => largePod(name, namespace)));
    expect(JSON.stringify(pods).length).toBeGreaterThan(30_000_000);
    fake.holds('pods', pods);
    fake.holds(
      'deployments',
      namespaces.map((namespace) => deployment({ desired: 25, ready: 25 }, { namespace })),
    );
    const kubeconfig = await fake.writeKubeconfig(folder.file('config'));
    const { stdout } = await promisify(execFile)(process.execPath, [
      CHILD,
      kubeconfig,
      folder.file('store.db'),
    ]);
    const { polls, peakMebibytes } = JSON.parse(stdout);
    expect(polls).toMatchObject([
      { outcome: 'applied', kinds: 15 },
      { outcome: 'unchanged', kinds: 15 },
    ]);
    expect(polls[1].reads).toBeLessThanOrEqual(10);
    expect(polls[1].writes).toBeLessThanOrEqual(2);
    expect(peakMebibytes).toBeLessThan(512);
    expect(fake.requests.filter(({ plural }) => plural === 'pods')).toHaveLength(20);
  }, 60_000);
});
