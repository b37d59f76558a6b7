import type { Json, JsonObject } from '#domain/json.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { EPOCH } from '#examples/epoch.ts';
import type { KubernetesObject } from '#examples/kubernetes/object.ts';
import { drawProduction } from './draw-production.ts';
import { drawTesting } from './draw-testing.ts';
import { gkeDev } from './gke-dev.ts';
import { gkeProd } from './gke-prod.ts';

const CLUSTERS = {
  'gke-prod': gkeProd,
  'gke-dev': gkeDev,
  'draw-production': drawProduction,
  'draw-testing': drawTesting,
} as const satisfies Record<string, () => readonly KubernetesObject[]>;

/** Names of the clusters in `organisation.yaml`, each with its snapshot. */
export const CLUSTER_NAMES = Object.keys(CLUSTERS);

/** A snapshot as `kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb -A -o json` prints it, and when it was taken. */
export interface Snapshot extends JsonObject {
  readonly takenAt: string;
  readonly items: readonly Json[];
}

/** The snapshots as files: one object a line, so that a change of a row is a readable diff. */
export const snapshotFiles = (): readonly { readonly name: string; readonly text: string }[] =>
  Object.entries(CLUSTERS).map(([name, objects]) => ({
    name: `${name}.json`,
    text: [
      `{"apiVersion":"v1","kind":"List","metadata":{"resourceVersion":""},"takenAt":"${EPOCH}",`,
      `"kinds":${JSON.stringify(SNAPSHOT_KINDS)},`,
      `"items":[\n${objects()
        .map((object) => JSON.stringify(object))
        .join(',\n')}\n]}\n`,
    ].join('\n'),
  }));
