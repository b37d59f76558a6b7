import type { AskedCluster } from '#application/ports.ts';
import { RESOURCES, type Resource } from './resources.ts';

/** One list: of a kind in a namespace, or of a kind everywhere. */
export interface Place {
  readonly resource: Resource;
  readonly namespace?: string;
}

/** Everything a poll lists, the longest first. */
export function placesOf({
  namespaces,
  configMapNames = false,
  skipped = [],
}: Pick<AskedCluster, 'namespaces' | 'configMapNames' | 'skipped'>): readonly Place[] {
  return RESOURCES.filter(
    ({ kind }) => !skipped.includes(kind) && (kind !== 'ConfigMap' || configMapNames),
  ).flatMap((resource): readonly Place[] =>
    namespaces === undefined || !resource.namespaced
      ? [{ resource }]
      : namespaces.map((namespace) => ({ resource, namespace })),
  );
}
