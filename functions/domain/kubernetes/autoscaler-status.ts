import { compact } from '#domain/compact.ts';
import { parseMoment } from '#domain/instant.ts';
import { CLUSTER_SCOPE } from './node-object.ts';
import type { ConfigMapObject } from './other-objects.ts';
import type { Projection, Unread } from './project-items.ts';

/** What the Cluster Autoscaler says of itself and of the cluster: words and numbers only. */
export interface AutoscalerStatus {
  /** `Running`, `Initializing`; not told before 1.30. */
  readonly state?: string;
  /** `Healthy`, `Unhealthy`. */
  readonly health?: string;
  /** `NoActivity`, `InProgress`, `Backoff`; `CandidatesPresent`, `NoCandidates`. */
  readonly scaleUp?: string;
  readonly scaleDown?: string;
  /** Nodes. */
  readonly ready?: number;
  readonly unready?: number;
  readonly registered?: number;
  /** Nodes that all its node groups together want, may not fall below, and may not exceed. */
  readonly target?: number;
  readonly min?: number;
  readonly max?: number;
  /** When it looked; as of when something else changed. */
  readonly probedAt?: string;
}

/** Where it tells that. */
export const AUTOSCALER_CONFIG_MAP = {
  namespace: 'kube-system',
  name: 'cluster-autoscaler-status',
} as const;

const PLACE: Required<Unread> = { kind: 'ConfigMap', namespace: CLUSTER_SCOPE };

/** What is known after the ConfigMap was asked for: its answer, or undefined when there is none. */
export function autoscalerProjection(answer: unknown): Projection {
  const found = projectAutoscalerStatus(answer);
  return { objects: found.autoscaler ? [found] : [], unread: [], whole: [PLACE], problems: [] };
}

/** It could not be asked for: the last one known stays. */
export const AUTOSCALER_UNREAD: Projection = { objects: [], unread: [PLACE], problems: [] };

/**
 * The status in the ConfigMap, given whole; given undefined or anything else, that there is none. Both the YAML written
 * since 1.30 and the text before are read, line by line: nothing but the words and numbers looked for.
 * https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/clusterstate/api/types.go
 */
export function projectAutoscalerStatus(item: unknown): ConfigMapObject {
  const { data } = (item ?? {}) as { readonly data?: { readonly status?: unknown } | null };
  const text = data?.status;
  return compact({
    kind: 'ConfigMap',
    namespace: CLUSTER_SCOPE,
    name: AUTOSCALER_CONFIG_MAP.name,
    labels: {},
    autoscaler: typeof text === 'string' ? parseStatus(text.slice(0, LONGEST)) : undefined,
  });
}

/** Characters of a status; that of a thousand node groups is shorter. */
const LONGEST = 1_000_000;

function parseStatus(text: string): AutoscalerStatus | undefined {
  const status = /^(autoscalerStatus|clusterWide):/m.test(text) ? parseYaml(text) : parseText(text);
  return Object.keys(status).length === 0 ? undefined : status;
}

/** ```
 * time: 2026-11-22 09:00:00.123 +0000 UTC
 * autoscalerStatus: Running
 * clusterWide:
 *   health:
 *     status: Healthy
 *     nodeCounts: { registered: { total: 5, ready: 4, unready: { total: 1 } } }   (as a block)
 *   scaleUp: { status: NoActivity }
 * nodeGroups:
 * - name: …
 *   health: { cloudProviderTarget: 3, minSize: 1, maxSize: 5 }
 * ``` */
function parseYaml(text: string): AutoscalerStatus {
  const cluster = section(text, /^clusterWide:.*$/m);
  const groups = section(text, /^nodeGroups:.*$/m);
  const health = section(cluster, /^ {2}health:.*$/m);
  const counted = section(health, /^ {6}registered:.*$/m);
  return compact({
    state: wordAt(text, /^autoscalerStatus: *(\S+)/m),
    health: wordAt(health, /^ {4}status: *(\S+)/m),
    scaleUp: wordAt(section(cluster, /^ {2}scaleUp:.*$/m), /^ {4}status: *(\S+)/m),
    scaleDown: wordAt(section(cluster, /^ {2}scaleDown:.*$/m), /^ {4}status: *(\S+)/m),
    ready: numberAt(counted, /^ {8}ready: *(\d+)/m),
    unready: numberAt(section(counted, /^ {8}unready:.*$/m), /^ {10}total: *(\d+)/m),
    registered: numberAt(counted, /^ {8}total: *(\d+)/m),
    target: sumOf(groups, /^ +cloudProviderTarget: *(\d+)$/gm),
    min: sumOf(groups, /^ +minSize: *(\d+)$/gm),
    max: sumOf(groups, /^ +maxSize: *(\d+)$/gm),
    probedAt: momentAt(text, /^time: *"?([^"\n]+)/m),
  });
}

/** ```
 * Cluster-autoscaler status at 2026-11-22 09:00:00.123 +0000 UTC:
 * Cluster-wide:
 *   Health:      Healthy (ready=4 unready=1 … registered=5 longUnregistered=0)
 *   ScaleUp:     NoActivity (ready=4 registered=5)
 *   ScaleDown:   NoCandidates (candidates=0)
 * NodeGroups:
 *   Name:        …
 *   Health:      Healthy (ready=3 … cloudProviderTarget=3 (minSize=1, maxSize=5))
 * ``` */
function parseText(text: string): AutoscalerStatus {
  const cluster = section(text, /^Cluster-wide:.*$/m);
  const groups = section(text, /^NodeGroups:.*$/m);
  const health = /^\s*Health:.*$/m.exec(cluster)?.[0] ?? '';
  return compact({
    health: wordAt(health, /Health: *(\S+)/),
    scaleUp: wordAt(cluster, /^\s*ScaleUp: *(\S+)/m),
    scaleDown: wordAt(cluster, /^\s*ScaleDown: *(\S+)/m),
    ready: numberAt(health, /\bready=(\d+)/),
    unready: numberAt(health, /\bunready=(\d+)/),
    registered: numberAt(health, /\bregistered=(\d+)/),
    target: sumOf(groups, /\bcloudProviderTarget=(\d+) \(minSize=/g),
    min: sumOf(groups, /\bminSize=(\d+)/g),
    max: sumOf(groups, /\bmaxSize=(\d+)/g),
    probedAt: momentAt(text, /^Cluster-autoscaler status at (.+):$/m),
  });
}

/** The lines below a heading that are deeper than it, list items at its depth included. */
function section(text: string, heading: RegExp): string {
  const found = heading.exec(text);
  if (found === null) return '';
  const depth = /^ */.exec(found[0])?.[0].length ?? 0;
  const rest = text.slice(found.index + found[0].length + 1);
  const end = new RegExp(`^ {0,${depth}}(?![ -])\\S`, 'm').exec(rest);
  return end === null ? rest : rest.slice(0, end.index);
}

/** All the words there are: others might be anything. */
const WORDS: ReadonlySet<string> = new Set([
  'Running',
  'Initializing',
  'Healthy',
  'Unhealthy',
  'Needed',
  'NotNeeded',
  'InProgress',
  'NoActivity',
  'Backoff',
  'CandidatesPresent',
  'NoCandidates',
]);

function wordAt(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(text)?.[1]?.replaceAll('"', '');
  return found !== undefined && WORDS.has(found) ? found : undefined;
}

function numberAt(text: string, pattern: RegExp): number | undefined {
  const found = Number(pattern.exec(text)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(found) ? found : undefined;
}

function sumOf(text: string, pattern: RegExp): number | undefined {
  const found = [...text.matchAll(pattern)].map(([, digits]) => Number(digits));
  const sum = found.reduce((total, one) => total + one, 0);
  return found.length > 0 && Number.isSafeInteger(sum) ? sum : undefined;
}

/** As Go prints times: `2026-11-22 09:00:00.123456789 +0000 UTC`, or `…T…Z`. */
const momentAt = (text: string, pattern: RegExp): string | undefined =>
  parseMoment(
    pattern
      .exec(text)?.[1]
      ?.trim()
      .replace(/ m=\S+$/, '')
      .replace(/^(\S+) (\S+) ([+-]\d{4}) \S+$/, '$1T$2$3'),
  );
