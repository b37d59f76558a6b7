import { pluralOf } from '#domain/kubernetes/names.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';
import { endOfManagedFields, endOfPodSpec } from './pod-closings.ts';
import { type PrunedKey, prunedList, prunedObject } from './prune-json.ts';

/** A kind as the API server serves it. https://kubernetes.io/docs/reference/kubernetes-api/ */
export interface Resource {
  readonly kind: SnapshotKind;
  /** `''` is the core group. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  /** False for what belongs to no namespace. */
  readonly namespaced: boolean;
  /**
   * Pages of a consistent list. `resourceVersion=0` would be cheaper for old servers, but may be answered from a cache that
   * lags behind: what it lacks could be new instead of gone. https://kubernetes.io/docs/reference/using-api/api-concepts/
   */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names and labels alone: what is asked so never leaves the server with its content. */
  readonly accept?: string;
  /** What the projection never looks at, and is most of the text: emptied before it is parsed. */
  readonly pruned: readonly PrunedKey[];
}

/** `/apis/apps/v1/namespaces/pay/deployments`; without a namespace those of the whole cluster. */
export function pathOf({ group, version, plural }: Resource, namespace?: string): string {
  const root = `${group === '' ? '/api' : `/apis/${group}`}/${version}`;
  return namespace === undefined
    ? `${root}/${plural}`
    : `${root}/namespaces/${namespace}/${plural}`;
}

const MANAGED_FIELDS = prunedList('managedFields', endOfManagedFields);
/** Of a pod only its status is kept: what it should be stands in its owner's template. */
const OF_PODS = [MANAGED_FIELDS, prunedObject('spec', endOfPodSpec)];

const PAGED = { limit: '500' };

type Place = Pick<Resource, 'group'> & Partial<Resource>;

const PLACES: Readonly<Record<SnapshotKind, Place>> = {
  Deployment: { group: 'apps' },
  StatefulSet: { group: 'apps' },
  DaemonSet: { group: 'apps' },
  ReplicaSet: { group: 'apps' },
  Pod: { group: '', pruned: OF_PODS },
  HorizontalPodAutoscaler: { group: 'autoscaling', version: 'v2' },
  CronJob: { group: 'batch' },
  Job: { group: 'batch' },
  Service: { group: '' },
  PodDisruptionBudget: { group: 'policy' },
  Ingress: { group: 'networking.k8s.io' },
  HTTPRoute: { group: 'gateway.networking.k8s.io' },
  ResourceQuota: { group: '' },
  ConfigMap: {
    group: '',
    accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
  },
  Event: { group: '', parameters: { ...PAGED, fieldSelector: 'type=Warning' } },
  Node: { group: '', namespaced: false },
};

/** The longest list first: the short ones come in beside it. */
const LONGEST: SnapshotKind = 'Pod';

export const RESOURCES: readonly Resource[] = SNAPSHOT_KINDS.map((kind) => ({
  kind,
  version: 'v1',
  plural: pluralOf(kind),
  namespaced: true,
  parameters: PAGED,
  pruned: [MANAGED_FIELDS],
  ...PLACES[kind],
})).sort((a, b) => Number(b.kind === LONGEST) - Number(a.kind === LONGEST));
