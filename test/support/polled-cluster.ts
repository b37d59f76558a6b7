import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { type PollReport, pollCluster } from '#application/poll-cluster.ts';
import { plusSeconds } from '#domain/instant.ts';
import { startFakeKubernetes } from './fake-kubernetes.ts';
import { createMemoryApp } from './memory-app.ts';
import { publishFiles } from './publish.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const ORGANISATION = `
name: Acme
environments: [{ name: production }]
clusters:
  - { name: gke-prod, environments: [production], kubeconfig: prod }
  - { name: gke-tokyo, environments: [production], kubeconfig: prod }
  - { name: closed, environments: [production], pushed: true }
`;

/** The product in memory, an organisation that polls `gke-prod`, and that cluster on loopback. */
export async function startPolledCluster(organisation = ORGANISATION) {
  const fake = await startFakeKubernetes();
  const folder = await temporaryFolder();
  const kubeconfig = [await fake.writeKubeconfig(folder.file('config'))];
  const clusterReader = createClusterReader({ kubeconfig, requestMs: 5_000, wait: async () => {} });
  const app = Object.assign(createMemoryApp(), { clusterReader });
  await publishFiles(app, { 'organisation.yaml': organisation });
  return {
    app,
    fake,
    /** A minute later than the poll before. */
    poll: (cluster = 'gke-prod'): Promise<PollReport> => {
      app.now = plusSeconds(app.now, 60);
      return pollCluster(app, cluster);
    },
    [Symbol.asyncDispose]: async () => {
      await fake[Symbol.asyncDispose]();
      await clusterReader.close();
      await app.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
