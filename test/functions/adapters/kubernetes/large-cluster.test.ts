import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startFakeKubernetes } from '../../../support/fake-kubernetes.ts';
import { realisticCluster } from '../../../support/realistic-cluster.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { WEIGHED } from '../../../support/weighed.ts';

const CHILD = join(import.meta.dirname, '../../../support/poll-child.ts');

describe('A cluster of 200 namespaces and 5,000 pods', () => {
  it(
    'is polled within the 512 MiB of a function, and again at 10 reads and 2 writes',
    WEIGHED,
    async () => {
      await using fake = await startFakeKubernetes();
      await using folder = await temporaryFolder();
      const cluster = realisticCluster(200);
      expect(JSON.stringify(cluster.pods).length).toBeGreaterThan(30_000_000);
      expect(
        [cluster.pods, cluster.replicasets, cluster.events].map((list) => list.length),
      ).toEqual([5_000, 1_000, 2_000]);
      fake.state.holdsAll(cluster);
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
    },
  );
});
