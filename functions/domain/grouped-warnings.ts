import { compact } from './compact.ts';
import { type ClusterObject, objectName } from './kubernetes/cluster-object.ts';
import { recentEvents } from './kubernetes/group-events.ts';
import type { EventObject } from './kubernetes/other-objects.ts';
import type { GroupedWarning } from './workload.ts';

/** The most frequent warnings, as they are told; undefined when there are none. */
export function groupedWarnings(
  events: readonly EventObject[],
): readonly GroupedWarning[] | undefined {
  if (events.length === 0) return undefined;
  return events
    .map(({ about, reason, count, lastSeen }) =>
      compact({ reason, object: objectName(about), count, lastSeen }),
    )
    .sort((a, b) => b.count - a.count || (a.object < b.object ? -1 : 1))
    .slice(0, WARNINGS);
}

const WARNINGS = 20;

/** Warnings about Nodes: Kubernetes keeps them in a namespace all the same, usually `default`. */
export const nodeWarnings = (
  objects: readonly ClusterObject[],
  takenAt: string,
): readonly GroupedWarning[] | undefined =>
  groupedWarnings(
    recentEvents(
      objects.filter((object) => object.kind === 'Event'),
      takenAt,
    ).filter(({ about }) => about.kind === 'Node'),
  );
