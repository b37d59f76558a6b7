import type { Json, JsonObject } from '#domain/json.ts';
import { AUTOSCALER_CONFIG_MAP } from '#domain/kubernetes/autoscaler-status.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { isList, isObject, leanObject, picked } from './lean-object.ts';

export interface Lean {
  /** What may leave the cluster. */
  readonly snapshot: JsonObject;
  /** When the list itself says that it was taken. */
  readonly takenAt?: string;
  /** Kinds nobody asked for, with counts: `Secret (3)`. */
  readonly leftOut: readonly string[];
}

/**
 * The list without what the dashboard never keeps: env, arguments, commands, headers of probes, volumes, annotations but
 * revisions and those in `keptAnnotations`, messages, values of ConfigMaps, field managers, and objects of other kinds.
 * So secrets don't even leave the cluster, and the upload is a third smaller. Undefined for what is no list.
 */
export function leanSnapshot(
  list: unknown,
  keptAnnotations: readonly string[] = [],
): Lean | undefined {
  if (!isObject(list) || !isList(list.items)) return undefined;
  const annotations = new Set([...REVISIONS, ...keptAnnotations]);
  const ofList = /^(.+)List$/.exec(String(list.kind ?? ''))?.[1];
  const kept: Json[] = [];
  const others = new Map<string, number>();
  for (const item of list.items) {
    const kind = isObject(item) ? String(item.kind ?? ofList ?? 'nothing known') : 'no object';
    if (isObject(item) && TAKEN.has(kind)) kept.push(leanObject(reduced(kind, item), annotations));
    else others.set(kind, (others.get(kind) ?? 0) + 1);
  }
  const { takenAt } = list;
  const head = Object.entries(list).filter(([key]) => HEAD.has(key));
  return {
    snapshot: { ...Object.fromEntries(head), items: kept },
    ...(typeof takenAt === 'string' ? { takenAt } : {}),
    leftOut: [...others].map(([kind, count]) => `${kind} (${count})`),
  };
}

const TAKEN: ReadonlySet<string> = new Set(SNAPSHOT_KINDS);

/** What may stand beside `items`; `metadata.continue` says that the list breaks off. */
const HEAD: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'takenAt',
  'kinds',
  'namespaces',
  'revision',
  'generation',
]);

/** The numbers that controllers give to templates. */
const REVISIONS = [
  'deployment.kubernetes.io/revision',
  'deployment.kubernetes.io/revision-history',
  'deprecated.daemonset.template.generation',
] as const;

/** Of kinds that hold much besides: only the fields that are looked at. */
function reduced(kind: string, item: JsonObject): JsonObject {
  switch (kind) {
    case 'ConfigMap':
      return isAutoscalerStatus(item)
        ? { ...picked(item, IDENTITY), data: picked(item.data, ['status']) }
        : picked(item, IDENTITY);
    case 'Event':
      return picked(item, item.type === 'Warning' ? EVENT : [...IDENTITY, 'type']);
    case 'Node': {
      const status = isObject(item.status) ? item.status : {};
      return {
        ...picked(item, IDENTITY),
        spec: picked(item.spec, ['unschedulable']),
        status: {
          ...picked(status, ['capacity', 'allocatable', 'conditions']),
          nodeInfo: picked(status.nodeInfo, ['kubeletVersion']),
        },
      };
    }
    default:
      return item;
  }
}

const IDENTITY = ['apiVersion', 'kind', 'metadata'] as const;
const EVENT = [
  ...IDENTITY,
  'type',
  'reason',
  'involvedObject',
  'count',
  'firstTimestamp',
  'lastTimestamp',
  'eventTime',
  'series',
] as const;

const isAutoscalerStatus = ({ metadata }: JsonObject): boolean =>
  isObject(metadata) &&
  metadata.namespace === AUTOSCALER_CONFIG_MAP.namespace &&
  metadata.name === AUTOSCALER_CONFIG_MAP.name;
