import { toMillis } from '#domain/instant.ts';
import { CLUSTER } from '#domain/kubernetes/names.ts';
import { CLUSTER_SCOPE } from '#domain/kubernetes/node-object.ts';
import type { Problem } from '#domain/problem.ts';
import type { Outcome } from '#domain/publication.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { App } from './app.ts';
import { ingestProjection } from './ingest-projection.ts';
import { endLease, type Lease, takeLease } from './poll-cluster-lease.ts';
import type { ClusterReader } from './ports.ts';
import { withWithdrawn } from './withdrawn-kinds.ts';

/**
 * What came of a poll. `busy`: another one is under way. `skipped`: nothing says that the cluster is polled. `resting`: it
 * gave no answer for so long that it is left alone for some minutes.
 */
export interface PollReport {
  readonly cluster: string;
  readonly outcome: Outcome | 'busy' | 'skipped' | 'resting';
  /** Listed completely. */
  readonly kinds: readonly SnapshotKind[];
  readonly problems: readonly Problem[];
}

type PollDependencies = Pick<
  App,
  'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue' | 'clusterReader'
>;

/**
 * Asks a cluster what runs in it and takes that over as of the moment the asking began. What could not be listed stays
 * as it was known and becomes a problem. Two polls of a cluster never run at once, and one that lost its lease has no
 * effect.
 */
export async function pollCluster(app: PollDependencies, cluster: string): Promise<PollReport> {
  const { clusterReader } = app;
  if (clusterReader === undefined || !CLUSTER.test(cluster)) return report(cluster, 'skipped');
  const lease = await takeLease(app, cluster);
  if (typeof lease === 'string') return report(cluster, lease);
  try {
    return await pollUnderLease(app, clusterReader, cluster, lease);
  } catch (error) {
    await endLease(app, cluster, lease.from).catch(() => undefined);
    throw error;
  }
}

async function pollUnderLease(
  app: PollDependencies,
  reader: ClusterReader,
  cluster: string,
  { context, asked, from }: Lease,
): Promise<PollReport> {
  const { kinds, projection, missing, cost } = await reader.read(asked, context.kept);
  if (kinds.length === 0) {
    await endLease(app, cluster, from, projection.problems);
    return report(cluster, 'refused', kinds, projection.problems);
  }
  const late = context.stamp.clusters[cluster]?.late ?? [];
  const listed = withWithdrawn({ kinds, projection }, missing, late, from);
  const publication = {
    cluster,
    revision: from,
    generation: toMillis(from),
    takenAt: from,
    kinds: listed.kinds,
    whole: true,
    items: [],
    ...(asked.namespaces === undefined ? {} : { namespaces: lookedInto(asked.namespaces) }),
  };
  const { outcome, problems } = await ingestProjection(app, {
    context,
    publication,
    projection: listed.projection,
    dryRun: false,
    poll: { lease: from, skipped: asked.skipped ?? [], missing, cost },
  });
  return report(cluster, outcome, kinds, problems);
}

/** What belongs to no namespace is looked at wherever it may be. */
const lookedInto = (namespaces: readonly string[]): readonly string[] => [
  ...namespaces,
  CLUSTER_SCOPE,
];

const report = (
  cluster: string,
  outcome: PollReport['outcome'],
  kinds: readonly SnapshotKind[] = [],
  problems: readonly Problem[] = [],
): PollReport => ({ cluster, outcome, kinds, problems });
