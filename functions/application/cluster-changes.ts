import type { Change } from '#domain/change.ts';
import type { Mapper, Placement } from '#domain/mapping.ts';
import { type MuteIndex, markWorkload } from '#domain/muted-findings.ts';
import { type NamespaceHealth, WORKLOAD_KINDS, type Workload } from '#domain/workload.ts';
import { workloadChanges } from '#domain/workload-changes.ts';
import type { ClusterShards, NamespaceStep } from './cluster-shards.ts';
import type { ClusterStamp, SourceState } from './documents.ts';
import { knownKinds } from './known-kinds.ts';
import type { SnapshotTask } from './snapshot-task.ts';

/**
 * What happened since the last snapshot, in the namespaces that differ and, by time alone, in the others that were read.
 */
export function changesOf(
  { publication, mapper, mutes, codec }: SnapshotTask & { readonly mapper: Mapper },
  state: SourceState,
  stamp: ClusterStamp,
  stored: ClusterShards,
  steps: readonly NamespaceStep[],
): readonly Change[] {
  const { cluster, revision, takenAt } = publication;
  const known = knownKinds(state);
  const context = {
    cluster,
    revision,
    takenAt,
    before: lastTaken(stamp),
    placementOf: mapper.bind(undefined, cluster),
    hash: (text: string) => codec.sha256(text),
    unseen: new Set(WORKLOAD_KINDS.filter((kind) => !known.has(kind))),
  };
  const differing = new Set(steps.map(({ namespace }) => namespace));
  const others = [...stored.health.values()]
    .flatMap((shard) => Object.values(shard))
    .filter(({ namespace }) => !differing.has(namespace));
  const marked = markerOf(context.placementOf, mutes ?? new Map(), takenAt);
  return [
    ...steps.flatMap(({ before, after }) =>
      workloadChanges(before && marked(before), marked(after), context),
    ),
    ...others.map(marked).flatMap((health) => workloadChanges(health, health, context)),
  ];
}

/**
 * What is muted now turns nothing, and what is not did count before too: that somebody muted something, or no longer
 * does, is a change of its own.
 */
function markerOf(
  placementOf: (workload: Workload) => Placement | undefined,
  mutes: MuteIndex,
  takenAt: string,
): (health: NamespaceHealth) => NamespaceHealth {
  if (mutes.size === 0) return (health) => health;
  const mark = (workload: Workload): Workload => {
    const { serviceId, environment } = placementOf(workload) ?? {};
    const own = mutes.get(serviceId ?? '')?.filter(({ until }) => until > takenAt) ?? [];
    return environment === undefined ? workload : markWorkload(workload, environment, own);
  };
  return ({ namespace, workloads }) => ({ namespace, workloads: workloads.map(mark) });
}

/** A cluster delivered in parts is as old as the oldest; the last comparison was with the youngest. */
const lastTaken = ({ takenAt, parts = [] }: ClusterStamp): string =>
  [takenAt, ...parts.map((part) => part.takenAt)].sort().at(-1) ?? takenAt;
