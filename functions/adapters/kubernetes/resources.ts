import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';

/** A kind as the API server serves it. https://kubernetes.io/docs/reference/kubernetes-api/ */
export interface Resource {
  readonly kind: SnapshotKind;
  /** `''` is the core group. */
  readonly group: string;
  readonly plural: string;
  readonly path: string;
  /**
   * Many and large ones come in pages of a consistent list. The others come at once from the server's cache
   * (`resourceVersion=0`), which ignores a limit: https://kubernetes.io/docs/reference/using-api/api-concepts/
   */
  readonly parameters: Readonly<Record<string, string>>;
}

const GROUPS: Readonly<Record<SnapshotKind, { readonly group: string; readonly version: string }>> =
  {
    Deployment: { group: 'apps', version: 'v1' },
    StatefulSet: { group: 'apps', version: 'v1' },
    DaemonSet: { group: 'apps', version: 'v1' },
    ReplicaSet: { group: 'apps', version: 'v1' },
    Pod: { group: '', version: 'v1' },
    HorizontalPodAutoscaler: { group: 'autoscaling', version: 'v2' },
    CronJob: { group: 'batch', version: 'v1' },
    Job: { group: 'batch', version: 'v1' },
    Service: { group: '', version: 'v1' },
    PodDisruptionBudget: { group: 'policy', version: 'v1' },
  };

const PAGE = '500';

export const RESOURCES: readonly Resource[] = SNAPSHOT_KINDS.map((kind) => {
  const { group, version } = GROUPS[kind];
  const plural = `${kind.toLowerCase()}s`;
  return {
    kind,
    group,
    plural,
    path: `${group === '' ? '/api' : `/apis/${group}`}/${version}/${plural}`,
    parameters: kind === 'Pod' ? { limit: PAGE } : { resourceVersion: '0' },
  };
})
  // The longest list first: the short ones come in beside it.
  .sort((a, b) => Number(b.kind === 'Pod') - Number(a.kind === 'Pod'));
