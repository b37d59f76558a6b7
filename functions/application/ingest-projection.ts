import type { Projection } from '#domain/kubernetes/project-items.ts';
import { clusterSettings, createMapper, type Mapper } from '#domain/mapping.ts';
import type { Receipt } from '#domain/publication.ts';
import type { SnapshotPublication } from '#domain/snapshot-publication.ts';
import type { App } from './app.ts';
import type { ClusterContext } from './cluster-context.ts';
import { mayBringChanges } from './compare-cluster.ts';
import { flip, type Planner } from './flip.ts';
import { planSnapshot } from './plan-snapshot.ts';
import { rehearse } from './rehearse.ts';
import type { SnapshotTask } from './snapshot-task.ts';

interface ProjectedSnapshot {
  /** As of just before. */
  readonly context: ClusterContext;
  /** Its items are not looked at: they are projected already. */
  readonly publication: SnapshotPublication;
  readonly projection: Projection;
  readonly dryRun: boolean;
  /** Of a poll: when its lease began. */
  readonly lease?: string;
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
  const ingest = (mapper?: Mapper) => {
    const planner: Planner<Receipt | undefined> = (read) =>
      planSnapshot(mapper ? { ...task, mapper } : task, read);
    return task.dryRun ? rehearse(store, planner) : flip(dependencies, planner);
  };
  if (!mayBringChanges(task, context.state, context.stamp.clusters[cluster])) {
    const receipt = await ingest();
    if (receipt !== undefined) return receipt;
  }
  const { organisation, services } = await readCatalogue();
  const receipt = await ingest(createMapper(organisation, services.values()));
  if (receipt !== undefined) return receipt;
  throw new Error('A snapshot was not planned though all was known.');
}
