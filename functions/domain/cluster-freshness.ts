import type { SnapshotPublication } from './snapshot-publication.ts';

/** What one kind of delivery covers, and when it last came. */
export interface DeliveredPart {
  readonly pods: boolean;
  readonly workloads: boolean;
  /** Absent: all of them. */
  readonly namespaces?: readonly string[];
  readonly takenAt: string;
}

/** How old the facts of a cluster are: as old as the oldest part of them. */
export interface Freshness {
  readonly takenAt: string;
  /** Only where a cluster is delivered in parts. */
  readonly parts?: readonly DeliveredPart[];
}

/**
 * The age of a cluster's facts after a snapshot. One that covers everything decides alone. A part (some namespaces, or
 * pods without workloads) renews only itself, so that a part that stays away makes the cluster stale. A part that the
 * new one covers is forgotten. Snapshots of neither pods nor workloads say nothing about health and renew nothing.
 */
export function freshnessAfter(
  before: Freshness | undefined,
  publication: Pick<SnapshotPublication, 'kinds' | 'namespaces' | 'takenAt'>,
): Freshness {
  const part = partOf(publication);
  const { takenAt } = part;
  if (part.pods && part.workloads && part.namespaces === undefined) return { takenAt };
  if (before === undefined) return { takenAt, parts: [part] };
  if (!part.pods && !part.workloads) return before;
  const everything = { pods: true, workloads: true, takenAt: before.takenAt };
  const others = (before.parts ?? [everything]).filter((other) => !covers(part, other));
  const parts = [...others, part];
  return { takenAt: parts.map((one) => one.takenAt).sort()[0] ?? takenAt, parts };
}

function partOf({
  kinds,
  namespaces,
  takenAt,
}: Pick<SnapshotPublication, 'kinds' | 'namespaces' | 'takenAt'>): DeliveredPart {
  return {
    pods: kinds.includes('Pod'),
    workloads: kinds.some(
      (kind) => kind === 'Deployment' || kind === 'StatefulSet' || kind === 'DaemonSet',
    ),
    ...(namespaces === undefined ? {} : { namespaces }),
    takenAt,
  };
}

function covers(part: DeliveredPart, other: DeliveredPart): boolean {
  if ((other.pods && !part.pods) || (other.workloads && !part.workloads)) return false;
  if (part.namespaces === undefined) return true;
  const { namespaces } = part;
  return other.namespaces?.every((namespace) => namespaces.includes(namespace)) ?? false;
}
