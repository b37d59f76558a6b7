import { compact } from '#domain/compact.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { ClusterObject } from './cluster-object.ts';
import type { EventObject } from './other-objects.ts';

/** Seconds after which a warning says nothing about the present any more. */
const RECENT = 3600;

export const recentEvents = (
  events: readonly EventObject[],
  takenAt: string,
): readonly EventObject[] => {
  const from = plusSeconds(takenAt, -RECENT);
  return events.filter(({ lastSeen }) => lastSeen === undefined || lastSeen >= from);
};

/** The same objects, but of warnings only the recent ones, and of one reason about one object only one. */
export function groupEvents(
  objects: readonly ClusterObject[],
  takenAt: string,
): readonly ClusterObject[] {
  const events = objects.filter((object) => object.kind === 'Event');
  if (events.length === 0) return objects;
  const groups = Map.groupBy(
    recentEvents(events, takenAt),
    ({ namespace, name }) => `${namespace}/${name}`,
  );
  return [
    ...objects.filter(({ kind }) => kind !== 'Event'),
    ...[...groups.values()].map((group) => group.reduce(together)),
  ];
}

/** Kubernetes makes a new Event when the message differs, and again every hour. */
const together = (one: EventObject, other: EventObject): EventObject =>
  compact({
    ...one,
    count: one.count + other.count,
    firstSeen: [one.firstSeen, other.firstSeen].filter((at) => at !== undefined).sort()[0],
    lastSeen: [one.lastSeen, other.lastSeen]
      .filter((at) => at !== undefined)
      .sort()
      .at(-1),
  });
