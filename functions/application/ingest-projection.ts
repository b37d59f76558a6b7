import type { Projection } from '#domain/kubernetes/project-items.ts';
import { clusterSettings, createMapper, type Mapper } from '#domain/mapping.ts';
import type { Receipt } from '#domain/publication.ts';
import type { SnapshotPublication } from '#domain/snapshot-publication.ts';
import type { App } from './app.ts';
import type { Catalogue } from './catalogue.ts';
import { flip, type Planner } from './flip.ts';
import { planSnapshot } from './plan-snapshot.ts';
import { rehearse } from './rehearse.ts';

interface ProjectedSnapshot {
  readonly catalogue: Catalogue;
  /** Its items are not looked at: they are projected already. */
  readonly publication: SnapshotPublication;
  readonly projection: Projection;
  readonly dryRun: boolean;
  /** Of a poll: when its lease began. */
  readonly lease?: string;
}

/** Makes what is kept of a cluster's objects the state that readers see. */
export function ingestProjection(
  dependencies: Pick<App, 'store' | 'codec' | 'bus' | 'clock'>,
  { catalogue, ...snapshot }: ProjectedSnapshot,
): Promise<Receipt> {
  const task = {
    ...snapshot,
    declared: clusterSettings(catalogue.organisation, snapshot.publication.cluster).declared,
    mapper: mapperOf(catalogue),
    codec: dependencies.codec,
    now: dependencies.clock.now(),
  };
  const planner: Planner<Receipt> = (read) => planSnapshot(task, read);
  return task.dryRun ? rehearse(dependencies.store, planner) : flip(dependencies, planner);
}

/** Made when the first change needs it: most snapshots bring none. */
function mapperOf({ organisation, services }: Catalogue): Mapper {
  let mapper: Mapper | undefined;
  return (cluster, workload) => {
    mapper ??= createMapper(organisation, services.values());
    return mapper(cluster, workload);
  };
}
