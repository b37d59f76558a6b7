import { projectItems } from '#domain/kubernetes/project-items.ts';
import { clusterSettings, createMapper, type Mapper, namedLabels } from '#domain/mapping.ts';
import type { Receipt } from '#domain/publication.ts';
import type { SnapshotPublication } from '#domain/snapshot-publication.ts';
import type { App } from './app.ts';
import type { Catalogue } from './catalogue.ts';
import { flip, type Planner } from './flip.ts';
import { planSnapshot } from './plan-snapshot.ts';
import { rehearse } from './rehearse.ts';

/**
 * Takes over what a cluster says of itself: the allowed part of its objects, what is wrong with its workloads, and what
 * changed. Unchanged facts only become younger: two small writes, and no event.
 */
export async function ingestSnapshot(
  dependencies: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue'>,
  publication: SnapshotPublication,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Receipt> {
  const catalogue = await dependencies.readCatalogue();
  const { organisation, services } = catalogue;
  const labels = namedLabels(organisation, services.values());
  const task = {
    publication,
    projection: projectItems(publication.items, publication.itemKind, labels),
    declared: clusterSettings(organisation, publication.cluster).declared,
    mapper: mapperOf(catalogue),
    codec: dependencies.codec,
    now: dependencies.clock.now(),
    dryRun,
  };
  const planner: Planner<Receipt> = (read) => planSnapshot(task, read);
  return dryRun ? rehearse(dependencies.store, planner) : flip(dependencies, planner);
}

/** Made when the first change needs it: most snapshots bring none. */
function mapperOf({ organisation, services }: Catalogue): Mapper {
  let mapper: Mapper | undefined;
  return (cluster, workload) => {
    mapper ??= createMapper(organisation, services.values());
    return mapper(cluster, workload);
  };
}
