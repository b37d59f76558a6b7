import type { ClusterObject } from './cluster-object.ts';

/**
 * An object without the numbers and times that go on moving while nothing happens: what is left decides whether it
 * changed.
 */
export function steadyPart(object: ClusterObject): unknown {
  switch (object.kind) {
    case 'Event':
      return [object.name];
    case 'ResourceQuota':
      return { ...object, uses: object.uses.map(({ used: _, ...steady }) => steady) };
    case 'ConfigMap':
      return { ...object, autoscaler: { ...object.autoscaler, probedAt: undefined } };
    default:
      return object;
  }
}
