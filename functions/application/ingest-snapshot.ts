import { projectItems } from '#domain/kubernetes/project-items.ts';
import type { Receipt } from '#domain/publication.ts';
import type { SnapshotPublication } from '#domain/snapshot-publication.ts';
import type { App } from './app.ts';
import { readClusterContext } from './cluster-context.ts';
import { ingestProjection } from './ingest-projection.ts';

/**
 * Takes over what a cluster says of itself: the allowed part of its objects, what is wrong with its workloads, and what
 * changed. Unchanged facts only become younger: two small writes, and no event.
 */
export async function ingestSnapshot(
  dependencies: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue'>,
  publication: SnapshotPublication,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Receipt> {
  const { store, codec } = dependencies;
  const context = await readClusterContext(store, codec, publication.cluster);
  const projection = projectItems(publication.items, publication.itemKind, context.kept);
  return ingestProjection(dependencies, { context, publication, projection, dryRun });
}
