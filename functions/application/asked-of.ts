import type { ClusterReach } from '#domain/cluster-reading.ts';
import { isOnlyNote } from '#domain/late-kinds.ts';
import type { ClusterSettings } from '#domain/organisation.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { ClusterStamp } from './documents.ts';
import type { AskedCluster } from './ports.ts';

/** What a poll that begins at `from` asks of a cluster. */
export const askedOf = (
  { name, namespaces, configMapNames }: ClusterSettings,
  reach: ClusterReach,
  seen: ClusterStamp | undefined,
  from: string,
): AskedCluster => ({
  name,
  reach,
  skipped: skippedOf(seen, from),
  ...(namespaces === undefined ? {} : { namespaces }),
  ...(configMapNames ? { configMapNames } : {}),
});

/** What the cluster does not have is asked for by the first poll of every ten minutes. */
function skippedOf(seen: ClusterStamp | undefined, from: string): readonly SnapshotKind[] {
  if (seen?.polledAt === undefined || tenMinutesOf(seen.polledAt) !== tenMinutesOf(from)) return [];
  return (seen.late ?? []).filter(isOnlyNote).map(({ kind }) => kind);
}

/** `2026-11-22T09:0`. */
const tenMinutesOf = (moment: string): string => moment.slice(0, 15);
