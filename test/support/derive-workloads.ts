import { deriveNamespace } from '#domain/derive-namespace.ts';
import { plusSeconds } from '#domain/instant.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import {
  activeFindings,
  type Finding,
  type NamespaceHealth,
  type SnapshotKind,
  type Workload,
  workloadHealth,
} from '#domain/workload.ts';
import { type Item, TAKEN } from './kubernetes-objects.ts';

/** What readers get of the namespace `pay` by these items; throws when an item can't be read. */
export function derive(
  items: readonly Item[],
  {
    at = TAKEN,
    before,
    renewed,
  }: {
    readonly at?: string;
    readonly before?: NamespaceHealth;
    readonly renewed?: ReadonlySet<SnapshotKind>;
  } = {},
): NamespaceHealth {
  const { objects, problems } = projectItems(items, undefined, { labels: new Set(['app']) });
  if (problems.length > 0) throw new Error(problems[0]?.message);
  return deriveNamespace('pay', objects, before, at, renewed);
}

export const only = ({ workloads }: NamespaceHealth): Workload => {
  if (workloads.length !== 1) throw new Error(`${workloads.length} workloads`);
  return workloads[0] as Workload;
};

/** `minutes` after the snapshot: health, and the rules that count then. */
export function seen(health: NamespaceHealth, minutes = 0) {
  const at = plusSeconds(TAKEN, minutes * 60);
  const workload = only(health);
  return {
    health: workloadHealth(workload, at),
    rules: activeFindings(workload, at).map(({ rule, severity }) => `${rule} ${severity}`),
  };
}

/**
 * Polls once a minute: where the pattern has an `x` the cluster holds `bad`, else `good`. What is known at the end, and
 * what that says so many minutes after the first poll.
 */
export function polled(pattern: string, bad: readonly Item[], good: readonly Item[]) {
  const health = [...pattern].reduce<NamespaceHealth | undefined>(
    (before, mark, minute) =>
      derive(mark === 'x' ? bad : good, {
        at: later(minute),
        ...(before === undefined ? {} : { before }),
      }),
    undefined,
  );
  if (health === undefined) throw new Error('An empty pattern');
  return health;
}

/** The finding of that rule, at whatever time it counts. */
export const findingOf = (health: NamespaceHealth, rule: string): Finding | undefined =>
  only(health).findings.find((one) => one.rule === rule);

export const later = (minutes: number): string => plusSeconds(TAKEN, minutes * 60);
