import { pollCluster } from '#application/poll-cluster.ts';
import type { ClusterReader } from '#application/ports.ts';
import { plusSeconds } from '#domain/instant.ts';
import { createMemoryApp } from './memory-app.ts';
import { publishFiles } from './publish.ts';

/** Polls the cluster `prod` twice: what came of the second poll, and what was shown before and after it. */
export async function pollTwice(clusterReader: ClusterReader, organisation: string) {
  const app = Object.assign(createMemoryApp(), { clusterReader });
  await publishFiles(app, { 'organisation.yaml': organisation });
  const shown = async () => {
    const { clusters } = await app.readCatalogue();
    return (clusters.get('prod')?.namespaces ?? []).flatMap(({ namespace, workloads }) =>
      workloads.map(({ kind, name, desired }) => `${namespace} ${kind}/${name} ${desired}`),
    );
  };
  await pollCluster(app, 'prod');
  const before = await shown();
  app.now = plusSeconds(app.now, 60);
  const { outcome, kinds, problems } = await pollCluster(app, 'prod');
  const after = await shown();
  await clusterReader.close();
  await app.close();
  return {
    outcome,
    kinds,
    problems: problems.map(({ code, message }) => `${code}: ${message}`),
    before,
    after,
  };
}
