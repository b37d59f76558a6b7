import type { DisruptionBudget } from './disruption-budget.ts';
import type { Health } from './health.ts';
import type { AutoscalerStatus } from './kubernetes/autoscaler-status.ts';
import type { Mute } from './mute.ts';
import type { NodeSummary } from './node-summary.ts';
import type { Rollout } from './rollout.ts';

/** ReplicaSets and pods only where nothing that is listed controls them. */
export const WORKLOAD_KINDS = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'CronJob',
  'Job',
  'ReplicaSet',
  'Pod',
] as const;
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

/** They come and go, mostly under names that somebody made up for them: that they do is no news. */
export const isPassing = (kind: WorkloadKind): boolean =>
  kind === 'Job' || kind === 'ReplicaSet' || kind === 'Pod';

/** The kinds of which something is kept. Their places are stored: new ones come last. */
export const SNAPSHOT_KINDS = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Pod',
  'HorizontalPodAutoscaler',
  'CronJob',
  'Job',
  'Service',
  'PodDisruptionBudget',
  'Ingress',
  'HTTPRoute',
  'ResourceQuota',
  'ConfigMap',
  'Event',
  'Node',
] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

export const FINDING_SEVERITIES = ['INFO', 'WARNING', 'CRITICAL'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** The same sentence in both languages of the page. */
export interface Localised {
  readonly en: string;
  readonly ja: string;
}

/** Something wrong with a workload. It counts from `activeFrom` (= `since` + the rule's hold) until `activeUntil`. */
export interface Finding {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: Localised;
  readonly found?: string;
  readonly wanted?: string;
  /** `Pod/pay-api-7d9-x2x`, `Deployment/pay-api`. */
  readonly object: string;
  /** Of the pod, where one container is the trouble. */
  readonly container?: string;
  readonly since: string;
  readonly activeFrom: string;
  readonly activeUntil?: string;
  /** Why somebody wants it not to count. Never stored: it is added where the service of the workload is known. */
  readonly mute?: Pick<Mute, 'reason' | 'until' | 'by'>;
  /** The kind it rests on was not listed of late. Never stored, as little as that of a workload. */
  readonly late?: Lateness;
}

/** From when on something is too old to be believed, because a kind could not be listed again. */
export interface Lateness {
  readonly from: string;
  /** Absent: nobody looks there any more. */
  readonly kind?: SnapshotKind;
  /** Others it rests on, that fell behind at the same time. */
  readonly also?: readonly SnapshotKind[];
  readonly asOf?: string;
  /** Of the problem that says why. */
  readonly code?: string;
}

/** Events of type Warning with one reason about one object, counted together. */
export interface GroupedWarning {
  readonly reason: string;
  readonly object: string;
  readonly count: number;
  readonly lastSeen?: string;
}

/** A trouble that is gone since a moment; when it comes back in time it is the same one. */
export interface FadedFinding {
  readonly rule: string;
  readonly object: string;
  readonly since: string;
  /** The first snapshot that lacked it. */
  readonly goneAt: string;
}

/** A container that runs permanently, as the template wants it. Never its environment, arguments or command. */
export interface WorkloadContainer {
  readonly name: string;
  readonly image: string;
  /** `sha256:…` of what really runs, when all ready pods agree. */
  readonly digest?: string;
  /** Kubernetes quantities as written: `{cpu: "250m", memory: "512Mi"}`. */
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
  readonly probes: readonly ('readiness' | 'liveness' | 'startup')[];
  readonly preStop?: true;
  /** What pod and container say together; absent: not said. */
  readonly runAsNonRoot?: boolean;
  readonly readOnlyRoot?: boolean;
  readonly privileged?: true;
  readonly privilegeEscalation?: boolean;
}

/** One workload as readers see it; health follows from it, the time and the age of the facts. */
export interface Workload {
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly namespace: string;
  /** Only the labels that mappings name. */
  readonly labels: Readonly<Record<string, string>>;
  readonly desired?: number;
  readonly ready?: number;
  readonly images: readonly string[];
  readonly restarts: number;
  /** A rollout or scale-up is moving within its deadline, which is `progressingUntil` where it is known. */
  readonly progressing: boolean;
  readonly progressingUntil?: string;
  /** What moves is the number of replicas. */
  readonly scaling?: true;
  /** Desired is 0 or it is suspended: nothing runs, on purpose. */
  readonly idle: boolean;
  readonly hpa?: {
    readonly min: number;
    readonly max: number;
    readonly current: number;
    /** Average CPU use it aims at, in % of the requests. */
    readonly cpuTarget?: number;
  };
  readonly rolledOutAt?: string;
  readonly containers?: readonly WorkloadContainer[];
  /** Value of the label or annotation that `contracts.revisionKey` of the organisation names. */
  readonly contractRevision?: string;
  /** `terminationGracePeriodSeconds`; 30 where nothing is said. */
  readonly graceSeconds?: number;
  readonly disruptionBudget?: DisruptionBudget;
  /**
   * Warnings of the last hour about it and its parts, the most frequent first. Their counts and times are those of the
   * last time something about the namespace changed: they happened so often at least, and then or later.
   */
  readonly events?: readonly GroupedWarning[];
  /** Newest first, the last ten. */
  readonly rollouts?: readonly Rollout[];
  readonly findings: readonly Finding[];
  readonly faded?: readonly FadedFinding[];
  /** Its own kind, or its pods, were not listed of late. */
  readonly late?: Lateness;
}

/** What readers get of one namespace of one cluster. */
export interface NamespaceHealth {
  readonly namespace: string;
  readonly workloads: readonly Workload[];
  /** About Nodes, kept in this namespace; absent when there are none. */
  readonly nodeWarnings?: readonly GroupedWarning[];
  /** Only of `CLUSTER_SCOPE`. */
  readonly nodes?: NodeSummary;
  readonly autoscaler?: AutoscalerStatus;
}

/**
 * The health of a workload at a time: its active findings but the muted ones, else its motion. What is too old to be
 * believed makes it UNKNOWN. Whether the whole cluster is silent is judged by the caller.
 */
export function workloadHealth(workload: Workload, at: string): Health {
  if (isDoubtful(workload, at)) return 'UNKNOWN';
  const counting = countingFindings(workload, at);
  if (counting.some((finding) => finding.severity === 'CRITICAL')) return 'CRITICAL';
  if (counting.some((finding) => finding.severity === 'WARNING')) return 'WARNING';
  if (doubtfulFindings(workload, at).length > 0) return 'UNKNOWN';
  if (isProgressing(workload, at)) return 'PROGRESSING';
  return workload.idle ? 'NONE' : 'HEALTHY';
}

export const isProgressing = (
  { progressing, progressingUntil }: Pick<Workload, 'progressing' | 'progressingUntil'>,
  at: string,
): boolean => progressing && (progressingUntil === undefined || at < progressingUntil);

/** What is wrong at that time; what is muted comes last. */
export function activeFindings(workload: Workload, at: string): readonly Finding[] {
  const active = workload.findings.filter(
    ({ activeFrom, activeUntil }) =>
      activeFrom <= at && (activeUntil === undefined || at < activeUntil),
  );
  const muted = active.filter((finding) => isMuted(finding, at));
  return muted.length === 0
    ? active
    : [...active.filter((finding) => !isMuted(finding, at)), ...muted];
}

/** What is wrong at that time, not muted and not too old: health and its reason follow from these. */
export const countingFindings = (workload: Workload, at: string): readonly Finding[] =>
  activeFindings(workload, at).filter(
    (finding) => !isMuted(finding, at) && !isDoubtful(finding, at),
  );

/** What was wrong when its objects were last listed, and may have passed. */
export const doubtfulFindings = (workload: Workload, at: string): readonly Finding[] =>
  activeFindings(workload, at).filter(
    (finding) => finding.severity !== 'INFO' && !isMuted(finding, at) && isDoubtful(finding, at),
  );

/** True when what is known of it is too old, though other facts of its cluster are not. */
export const isDoubtful = ({ late }: { readonly late?: Lateness }, at: string): boolean =>
  late !== undefined && late.from <= at;

export const isMuted = ({ mute }: Finding, at: string): boolean =>
  mute !== undefined && at < mute.until;
