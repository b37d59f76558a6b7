import type { App } from './app.ts';
import { reachOf } from './reach-of.ts';

/** Where a single cluster is polled. */
const PATH = '/tasks/poll-cluster';

/**
 * Queues one task for every cluster that is polled, so that none waits for another. Asked again within
 * the minute, nothing is queued twice. Returns the names of the clusters.
 */
export async function pollClusters({
  readCatalogue,
  tasks,
  clock,
  codec,
}: Pick<App, 'readCatalogue' | 'tasks' | 'clock' | 'codec'>): Promise<readonly string[]> {
  const { organisation } = await readCatalogue();
  const tick = clock.now().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const clusters = (organisation.clusters ?? [])
    .filter((cluster) => reachOf(cluster) !== undefined)
    .map(({ name }) => name);
  await Promise.all(
    clusters.map((cluster) =>
      tasks.enqueue({
        path: PATH,
        body: { cluster },
        name: codec.sha256(JSON.stringify([PATH, cluster, tick])),
      }),
    ),
  );
  return clusters;
}
