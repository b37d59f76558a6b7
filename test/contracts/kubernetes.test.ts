import { startFakeKubernetes } from '../support/fake-kubernetes.ts';
import { deployment, pod } from '../support/kubernetes-objects.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { kubernetesContract } from './kubernetes-contract.ts';

const fakeSubject = async () => {
  const fake = await startFakeKubernetes();
  const folder = await temporaryFolder();
  const names = Array.from({ length: 400 }, (_, n) => `pay-api-${n}`);
  fake.holds('pods', [...names.map((name) => pod(name)), pod('ship-1', { namespace: 'ship' })]);
  fake.holds('deployments', [deployment({ desired: 1, ready: 1 })]);
  fake.holds(
    'events',
    ['Normal', 'Warning'].map((type) => ({
      metadata: { name: type.toLowerCase(), namespace: 'pay' },
      type,
      reason: 'BackOff',
      involvedObject: { kind: 'Pod', name: 'pay-api-1', namespace: 'pay' },
      lastTimestamp: '2026-11-22T09:00:00Z',
      count: 2,
    })),
  );
  fake.holds('configmaps', [
    { metadata: { name: 'settings', namespace: 'pay' }, data: { a: 'b' } },
  ]);
  return {
    kubeconfig: await fake.writeKubeconfig(folder.file('config')),
    context: 'prod',
    [Symbol.asyncDispose]: async () => {
      await fake[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};

kubernetesContract('the fake one', fakeSubject);

/** A real one: `MSD_KUBERNETES_KUBECONFIG=~/.kube/config MSD_KUBERNETES_CONTEXT=kind vitest run --project contracts kubernetes`. */
const kubeconfig = process.env.MSD_KUBERNETES_KUBECONFIG;
const context = process.env.MSD_KUBERNETES_CONTEXT ?? '';
if (kubeconfig === undefined) {
  console.warn(
    'SKIPPED: no real API server; name one by MSD_KUBERNETES_KUBECONFIG and MSD_KUBERNETES_CONTEXT.',
  );
} else {
  kubernetesContract(`${context} of ${kubeconfig}`, async () => ({
    kubeconfig,
    context,
    [Symbol.asyncDispose]: async () => undefined,
  }));
}
