import { compact } from './compact.ts';
import type { NodeObject } from './kubernetes/node-object.ts';
import { quantityOf } from './kubernetes/quantity.ts';

/** Something that a node says is wrong with it. */
export interface NodeTrouble {
  readonly node: string;
  /** `Ready` (it is not), `MemoryPressure` … */
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
  /** The first 20. */
  readonly troubles: readonly NodeTrouble[];
}

const TOLD = 20;

export function summariseNodes(nodes: readonly NodeObject[]): NodeSummary | undefined {
  if (nodes.length === 0) return undefined;
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
    troubles: nodes.flatMap(troublesOf).slice(0, TOLD),
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

const troublesOf = ({ name, conditions }: NodeObject): readonly NodeTrouble[] =>
  conditions.map(({ type, reason, since }) =>
    compact({ node: name, condition: type, reason, since }),
  );
