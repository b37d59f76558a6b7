import type { Json, JsonObject } from '#domain/json.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { ago, EPOCH } from '#examples/epoch.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import { drawProduction } from './draw-production.ts';
import { drawTesting } from './draw-testing.ts';
import { gkeDev } from './gke-dev.ts';
import { gkeProd } from './gke-prod.ts';
import { surroundings } from './surroundings.ts';

const CLUSTERS = {
  'gke-dev': gkeDev,
  'draw-testing': drawTesting,
  'draw-production': drawProduction,
  'gke-prod': gkeProd,
} as const satisfies Record<string, (at: number) => readonly KubernetesObject[]>;

export type ClusterName = keyof typeof CLUSTERS;

/** Names of the clusters in `organisation.yaml`, each with its snapshot; in the order in which they speak. */
export const CLUSTER_NAMES = Object.keys(CLUSTERS) as readonly ClusterName[];

/** A snapshot as `kubectl get deploy,sts,ds,… -A -o json` prints it, and when it was taken. */
export interface Snapshot extends JsonObject {
  readonly takenAt: string;
  readonly items: readonly Json[];
}

/** The snapshots as files: one object a line, so that a change of a row is a readable diff. */
export const snapshotFiles = (): readonly { readonly name: string; readonly text: string }[] =>
  CLUSTER_NAMES.map((name) => ({
    name: `${name}.json`,
    text: [
      `{"apiVersion":"v1","kind":"List","metadata":{"resourceVersion":""},"takenAt":"${EPOCH}",`,
      `"kinds":${JSON.stringify(SNAPSHOT_KINDS)},`,
      `"items":[\n${objectsOf(name, 0)
        .map((object) => JSON.stringify(object))
        .join(',\n')}\n]}\n`,
    ].join('\n'),
  }));

/** What the cluster would have said so many minutes before the epoch. */
export const snapshotAsOf = (cluster: ClusterName, at: number): Snapshot => ({
  apiVersion: 'v1',
  kind: 'List',
  metadata: { resourceVersion: '' },
  takenAt: ago(at),
  kinds: SNAPSHOT_KINDS,
  items: objectsOf(cluster, at),
});

/** Without objects that were made later. */
function objectsOf(cluster: ClusterName, at: number): readonly KubernetesObject[] {
  const objects = CLUSTERS[cluster](at).filter(isThere(at));
  return [...objects, ...surroundings(cluster, objects, at).filter(isThere(at))];
}

const isThere =
  (at: number) =>
  ({ metadata }: KubernetesObject): boolean =>
    String(metadata.creationTimestamp) <= ago(at);
