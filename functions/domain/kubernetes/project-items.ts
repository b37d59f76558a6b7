import type { Problem } from '#domain/problem.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { ClusterObject } from './cluster-object.ts';
import type { Kept } from './kept.ts';
import { KIND, NAMESPACE, OBJECT_NAME, snapshotKind } from './names.ts';
import { configMap, event } from './project-event.ts';
import { cronJob, job } from './project-job.ts';
import { node } from './project-node.ts';
import { autoscaler, budget, quota } from './project-others.ts';
import { pod } from './project-pod.ts';
import { ingress, route, service } from './project-traffic.ts';
import { daemonSet, deployment, replicaSet, statefulSet } from './project-workload.ts';
import type { Projector } from './projector.ts';

/** Where an item that could not be read may have been: there, nothing may be deleted. Absent means anywhere. */
export interface Unread {
  readonly kind?: SnapshotKind;
  readonly namespace?: string;
}

export interface Projection {
  readonly objects: readonly ClusterObject[];
  readonly unread: readonly Unread[];
  /** Where of a kind everything is told, beside what the snapshot declares. */
  readonly whole?: readonly Required<Unread>[];
  readonly problems: readonly Problem[];
}

const PROJECTORS: Readonly<Record<SnapshotKind, Projector>> = {
  Deployment: deployment,
  StatefulSet: statefulSet,
  DaemonSet: daemonSet,
  ReplicaSet: replicaSet,
  Pod: pod,
  HorizontalPodAutoscaler: autoscaler,
  CronJob: cronJob,
  Job: job,
  Service: service,
  PodDisruptionBudget: budget,
  Ingress: ingress,
  HTTPRoute: route,
  ResourceQuota: quota,
  ConfigMap: configMap,
  Event: event,
  Node: node,
};

const NO_KIND = { kind: 'unread', paths: ['kind'] } as const;

/** What items call themselves of which only the metadata was asked for. */
const METADATA_ONLY = 'PartialObjectMetadata';

/** Problems told one by one; more are counted. */
const TOLD = 50;

/**
 * Keeps of each item what the allow-list of its kind names, and what is `kept` beyond that. `listKind` is the kind of
 * items that carry none. An item that can't be read becomes a problem that quotes nothing of its content.
 */
export function projectItems(
  items: readonly unknown[],
  listKind: string | undefined,
  kept: Kept,
): Projection {
  const objects: ClusterObject[] = [];
  const unread: Unread[] = [];
  const problems: Problem[] = [];
  const ignored = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const kindName = kindIn(item, listKind);
    const kind = kindName === undefined ? undefined : snapshotKind(kindName);
    if (kindName !== undefined && kind === undefined) {
      ignored.set(kindName, (ignored.get(kindName) ?? 0) + 1);
      continue;
    }
    const read = kind === undefined ? NO_KIND : PROJECTORS[kind](item, kept);
    if (read.kind === 'read') {
      objects.push(read.object);
      continue;
    }
    if (read.kind === 'passed-over') continue;
    const { namespace, name } = placeIn(item);
    unread.push({
      ...(kind === undefined ? {} : { kind }),
      ...(namespace === undefined ? {} : { namespace }),
    });
    const what = [kind, [namespace, name].filter(Boolean).join('/')].filter(Boolean).join(' ');
    problems.push(unreadable(`items[${index}] ${what}`.trim(), what || 'An item', read.paths));
  }
  return { objects, unread, problems: [...shortened(problems), ...ignoredKinds(ignored)] };
}

/** Kinds and names are quoted in problems only when they are such. */
function kindIn(item: unknown, listKind: string | undefined): string | undefined {
  const { kind } = fields(item);
  const said = kind === METADATA_ONLY ? (listKind ?? METADATA_ONLY) : (kind ?? listKind);
  return textLike(KIND, said);
}

function placeIn(item: unknown) {
  const { namespace, name } = fields(fields(item).metadata);
  return { namespace: textLike(NAMESPACE, namespace), name: textLike(OBJECT_NAME, name) };
}

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textLike = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

function unreadable(path: string, what: string, paths: readonly string[]): Problem {
  return {
    severity: 'error',
    code: 'unreadable-object',
    path,
    message: `${what} is not what Kubernetes writes at ${paths.slice(0, 5).join(', ')}; it was left as it was known before.`,
    cure: 'Send the output of kubectl get … -o json as it is.',
  };
}

function shortened(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= TOLD) return problems;
  return [
    ...problems.slice(0, TOLD),
    {
      severity: 'error',
      code: 'unreadable-object',
      path: '',
      message: `${problems.length - TOLD} more items could not be read.`,
      cure: 'Send the output of kubectl get … -o json as it is.',
    },
  ];
}

function ignoredKinds(ignored: ReadonlyMap<string, number>): readonly Problem[] {
  if (ignored.size === 0) return [];
  const named = [...ignored].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, 20);
  const list = named.map(([kind, times]) => `${kind} (${times})`).join(', ');
  return [
    {
      severity: 'info',
      code: 'ignored-kinds',
      path: '',
      message: `Objects of these kinds were not looked at: ${list}.`,
      cure: 'Leave them out of kubectl get to send less.',
    },
  ];
}
