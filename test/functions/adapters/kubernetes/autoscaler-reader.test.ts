import { describe, expect, it } from 'vitest';
import { TOO_MANY } from '../../../support/fake-kubernetes.ts';
import { deployment, type Item } from '../../../support/kubernetes-objects.ts';
import { ORGANISATION, startPolledCluster } from '../../../support/polled-cluster.ts';

const status = (text: string): Item => ({
  kind: 'ConfigMap',
  metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
  data: { status: `autoscalerStatus: ${text}\n` },
});

describe('the status of the Cluster Autoscaler, asked for', () => {
  it('is what it says now, stays while nobody answers, and goes when it is gone', async () => {
    await using desk = await startPolledCluster(
      ORGANISATION.replace('kubeconfig: prod }', 'kubeconfig: prod, configMapNames: true }'),
    );
    desk.fake.holds('deployments', [deployment({ desired: 1, ready: 1 })]);
    const told = async () =>
      (await desk.app.readCatalogue()).clusters.get('gke-prod')?.autoscaler?.state;
    desk.fake.holds('configmaps', [status('Initializing')]);
    await desk.poll();
    expect(await told()).toBe('Initializing');
    desk.fake.holds('configmaps', [status('Running')]);
    await desk.poll();
    expect(await told()).toBe('Running');
    desk.fake.fails(({ plural, name }) =>
      plural === 'configmaps' && name !== undefined ? TOO_MANY : undefined,
    );
    await desk.poll();
    expect(await told()).toBe('Running');
    desk.fake.fails(() => undefined);
    desk.fake.holds('configmaps', []);
    await desk.poll();
    expect(await told()).toBeUndefined();
  });
});
