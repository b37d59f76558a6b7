import { compact } from './compact.ts';
import type { NodeObject } from './kubernetes/node-object.ts';
import { quantityOf } from './kubernetes/quantity.ts';

/** Something that a node says is wrong with it, or that somebody keeps pods away from it. */
export interface NodeTrouble {
  readonly node: string;
  /** `Ready` (it is not), `MemoryPressure` …; `Unschedulable`: it is cordoned. */
  readonly condition: string;
  readonly reason?: string;
  readonly since?: string;
}

/** On what a cluster runs. */
export interface NodeSummary {
  readonly total: number;
  readonly ready: number;
  readonly cordoned: number;
  /** Cores, bytes and pods that pods may take of all nodes together. */
  readonly cpu: number;
  readonly memory: number;
  readonly pods: number;
  /** Of kubelets, the most frequent first. */
  readonly versions: readonly { readonly version: string; readonly count: number }[];
  readonly instanceTypes: readonly { readonly type: string; readonly count: number }[];
  readonly zones: readonly string[];
  /** Nodes with any of these. */
  readonly troubled?: number;
  /** The first 20: what is not ready first, what is only cordoned last. */
  readonly troubles: readonly NodeTrouble[];
}

const TOLD = 20;

export function summariseNodes(nodes: readonly NodeObject[]): NodeSummary | undefined {
  if (nodes.length === 0) return undefined;
  const troubles = nodes.flatMap(troublesOf).sort((a, b) => rankOf(a) - rankOf(b));
  const sum = (resource: 'cpu' | 'memory' | 'pods') =>
    rounded(
      nodes.reduce(
        (total, { allocatable }) => total + (quantityOf(allocatable[resource] ?? '') ?? 0),
        0,
      ),
    );
  return {
    total: nodes.length,
    ready: nodes.filter(({ ready }) => ready).length,
    cordoned: nodes.filter(({ cordoned }) => cordoned).length,
    cpu: sum('cpu'),
    memory: sum('memory'),
    pods: sum('pods'),
    versions: counted(nodes.map(({ version }) => version)).map(([version, count]) => ({
      version,
      count,
    })),
    instanceTypes: counted(nodes.map(({ instanceType }) => instanceType)).map(([type, count]) => ({
      type,
      count,
    })),
    zones: counted(nodes.map(({ zone }) => zone))
      .map(([zone]) => zone)
      .sort(),
    troubled: new Set(troubles.map(({ node }) => node)).size,
    troubles: troubles.slice(0, TOLD),
  };
}

const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;

/** The most frequent first, equally frequent ones in order. */
function counted(words: readonly (string | undefined)[]): readonly (readonly [string, number])[] {
  const known = words.filter((word) => word !== undefined);
  return [...Map.groupBy(known, (word) => word)]
    .map(([word, all]) => [word, all.length] as const)
    .sort(([a, manyA], [b, manyB]) => manyB - manyA || (a < b ? -1 : 1));
}

/** A node that says nothing of its readiness is counted as not ready, and told so. */
function troublesOf(found: NodeObject): readonly NodeTrouble[] {
  const { name: node, ready, conditions, cordoned, cordonedAt: since } = found;
  const told = conditions.map(({ type, reason, since: from }) =>
    compact({ node, condition: type, reason, since: from }),
  );
  const isTold = ready || conditions.some(({ type }) => type === 'Ready');
  return [
    ...(isTold ? [] : [{ node, condition: 'Ready' }]),
    ...told,
    ...(cordoned ? [compact({ node, condition: 'Unschedulable', since })] : []),
  ];
}

const rankOf = ({ condition }: NodeTrouble): number =>
  condition === 'Ready' ? 0 : condition === 'Unschedulable' ? 2 : 1;
