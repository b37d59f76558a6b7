import { SNAPSHOT_KINDS, type SnapshotKind } from '#domain/workload.ts';

/** DNS label or subdomain, as Kubernetes demands of object names: no name can carry a sentence or a secret's shape. */
export const OBJECT_NAME = /^[a-z0-9]([-a-z0-9.:]{0,251}[a-z0-9])?$/;
export const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
export const CLUSTER = /^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?$/;
export const KIND = /^[A-Za-z][A-Za-z0-9]{0,62}$/;
/** A reason or a condition type: one word, never a message. */
export const WORD = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
/** https://pkg.go.dev/github.com/distribution/reference: `host:port/path:tag@algorithm:hex`. */
export const IMAGE = /^[A-Za-z0-9][\w.\-/:]{0,400}(@[a-z0-9+._-]{1,32}:[0-9a-f]{32,128})?$/;

const SHORT_NAMES: Readonly<Record<string, SnapshotKind>> = {
  deploy: 'Deployment',
  sts: 'StatefulSet',
  ds: 'DaemonSet',
  rs: 'ReplicaSet',
  po: 'Pod',
  hpa: 'HorizontalPodAutoscaler',
  cj: 'CronJob',
  svc: 'Service',
  pdb: 'PodDisruptionBudget',
};

/** A kind by any name kubectl takes: `Deployment`, `deployments`, `deploy`, `deployments.apps`. */
export function snapshotKind(name: string): SnapshotKind | undefined {
  const word = (name.split('.')[0] ?? '').trim().toLowerCase();
  return (
    (Object.hasOwn(SHORT_NAMES, word) ? SHORT_NAMES[word] : undefined) ??
    SNAPSHOT_KINDS.find((kind) => {
      const singular = kind.toLowerCase();
      return word === singular || word === `${singular}s`;
    })
  );
}

/** The kind of the items of a list, which carry none themselves: `DeploymentList` → Deployment. */
export const kindOfList = (listKind: string): string | undefined =>
  /^(.+)List$/.exec(listKind)?.[1];
