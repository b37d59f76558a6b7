/** A kind as the fake API server serves it. */
export interface ServedKind {
  /** `''` is the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
}

type Row = readonly [kind: string, shortName?: string, scope?: 'cluster'];

/** As a Kubernetes 1.36 serves them, and Gateway API beside it. https://kubernetes.io/docs/reference/kubernetes-api/ */
const GROUPS: Readonly<Record<string, readonly Row[]>> = {
  v1: [
    ['Namespace', 'ns', 'cluster'],
    ['Node', 'no', 'cluster'],
    ['Pod', 'po'],
    ['Service', 'svc'],
    ['ConfigMap', 'cm'],
    ['Secret'],
    ['Event', 'ev'],
    ['ResourceQuota', 'quota'],
  ],
  'apps/v1': [
    ['Deployment', 'deploy'],
    ['StatefulSet', 'sts'],
    ['DaemonSet', 'ds'],
    ['ReplicaSet', 'rs'],
  ],
  'autoscaling/v2': [['HorizontalPodAutoscaler', 'hpa']],
  'batch/v1': [['CronJob', 'cj'], ['Job']],
  'policy/v1': [['PodDisruptionBudget', 'pdb']],
  'networking.k8s.io/v1': [['Ingress', 'ing']],
  'gateway.networking.k8s.io/v1': [['HTTPRoute'], ['Gateway', 'gtw']],
};

export const KINDS: readonly ServedKind[] = Object.entries(GROUPS).flatMap(([path, rows]) => {
  const [version = '', group = ''] = path.split('/').reverse();
  return rows.map(([kind, shortName, scope]) => ({
    group,
    version,
    kind,
    plural: pluralOf(kind),
    shortNames: shortName === undefined ? [] : [shortName],
    namespaced: scope === undefined,
  }));
});

function pluralOf(kind: string): string {
  const word = kind.toLowerCase();
  return word.endsWith('ss') ? `${word}es` : `${word}s`;
}

/** `v1`, `apps/v1`. */
export const groupVersion = ({ group, version }: Pick<ServedKind, 'group' | 'version'>): string =>
  group === '' ? version : `${group}/${version}`;
