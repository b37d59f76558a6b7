import type { Projection } from '#domain/kubernetes/project-items.ts';
import { clusterSettings, createMapper } from '#domain/mapping.ts';
import type { Receipt } from '#domain/publication.ts';
import type { SnapshotPublication } from '#domain/snapshot-publication.ts';
import type { App } from './app.ts';
import type { ClusterContext } from './cluster-context.ts';
import { mayBringChanges } from './compare-cluster.ts';
import { flip, type Planner } from './flip.ts';
import { muteIndexOf } from './placements-of.ts';
import { planSnapshot } from './plan-snapshot.ts';
import { rehearse } from './rehearse.ts';
import type { Poll, SnapshotTask } from './snapshot-task.ts';

interface ProjectedSnapshot {
  /** As of just before. */
  readonly context: ClusterContext;
  /** Its items are not looked at: they are projected already. */
  readonly publication: SnapshotPublication;
  readonly projection: Projection;
  readonly dryRun: boolean;
  readonly poll?: Poll;
}

/**
 * Makes what is kept of a cluster's objects the state that readers see. The services are read only for changes, which say
 * whose workload it is: most snapshots bring none.
 */
export async function ingestProjection(
  dependencies: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue'>,
  { context, ...snapshot }: ProjectedSnapshot,
): Promise<Receipt> {
  const { store, codec, clock, readCatalogue } = dependencies;
  const { cluster } = snapshot.publication;
  const task: SnapshotTask = {
    ...snapshot,
    declared: clusterSettings(context.organisation, cluster).declared,
    selectors: context.selectors,
    codec,
    now: clock.now(),
  };
  const ingest = (knowing: Pick<SnapshotTask, 'mapper' | 'mutes'>) => {
    const planner: Planner<Receipt | undefined> = (read) =>
      planSnapshot({ ...task, ...knowing }, read);
    return task.dryRun ? rehearse(store, planner) : flip(dependencies, planner);
  };
  if (!mayBringChanges(task, context.state, context.stamp.clusters[cluster])) {
    const receipt = await ingest({});
    if (receipt !== undefined) return receipt;
  }
  const catalogue = await readCatalogue();
  const { organisation, services } = catalogue;
  const receipt = await ingest({
    mapper: createMapper(organisation, services.values()),
    mutes: muteIndexOf(catalogue),
  });
  if (receipt !== undefined) return receipt;
  throw new Error('A snapshot was not planned though all was known.');
}
