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
/** A name of DNS with a dot, or a pattern of one: `*.acme.example`. */
export const HOST =
  /^(\*\.)?[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?){1,20}$/;
/** `cpu`, `requests.nvidia.com/gpu`, `count/jobs.batch`. */
export const RESOURCE = /^[a-z0-9][-a-z0-9_./]{0,200}$/;
/** `v1.36.1-gke.1200`. */
export const VERSION = /^v?\d{1,4}\.\d{1,4}[-+.\w]{0,40}$/;
/**
 * Five fields, a word for them, or `@every` and a span as Go writes it, which Kubernetes takes too because it reads
 * schedules with https://pkg.go.dev/github.com/robfig/cron/v3#ParseStandard.
 */
const FIELD =
  '(?:[*?\\d/,-]|MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC){1,60}';
const SPAN = '(?:\\d{1,6}(?:\\.\\d{1,6})?(?:ms|[hms])){1,6}';
export const SCHEDULE = new RegExp(`^(@[a-z]{5,8}|@every ${SPAN}|${FIELD}(?: +${FIELD}){4})$`, 'i');
/** https://www.iana.org/time-zones */
export const TIME_ZONE =
  /^(UTC|GMT|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)(\/[A-Za-z0-9_+-]{1,30}){1,2})$/;
/** Of a contract: a commit, a tag, a version. */
export const CONTRACT_REVISION = /^[A-Za-z0-9][-\w.+:/@]{0,99}$/;

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
  ing: 'Ingress',
  quota: 'ResourceQuota',
  cm: 'ConfigMap',
  ev: 'Event',
  no: 'Node',
};

/** As it stands in addresses and permissions: `ingresses`. */
export const pluralOf = (kind: SnapshotKind): string =>
  `${kind.toLowerCase()}${kind.endsWith('s') ? 'es' : 's'}`;

/** A kind by any name kubectl takes: `Deployment`, `deployments`, `deploy`, `deployments.apps`. */
export const snapshotKind = (name: string): SnapshotKind | undefined =>
  BY_NAME.get((name.split('.')[0] ?? '').trim().toLowerCase());

const BY_NAME: ReadonlyMap<string, SnapshotKind> = new Map([
  ...SNAPSHOT_KINDS.flatMap((kind) => [
    [kind.toLowerCase(), kind] as const,
    [pluralOf(kind), kind] as const,
  ]),
  ...Object.entries(SHORT_NAMES),
]);

/** The kind of the items of a list, which carry none themselves: `DeploymentList` → Deployment. */
export const kindOfList = (listKind: string): string | undefined =>
  /^(.+)List$/.exec(listKind)?.[1];
