import { deriveNamespace } from '#domain/derive-namespace.ts';
import type { Health } from '#domain/health.ts';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import {
  activeFindings,
  type Finding,
  type NamespaceHealth,
  type Workload,
  workloadHealth,
} from '#domain/workload.ts';
import type { Item } from '../kubernetes-objects.ts';
import { momentAt } from './sim-time.ts';

/** What the dashboard knows of a simulated cluster, from poll to poll. */
export interface Watch {
  poll(items: readonly Item[], at: number): void;
  /** `namespace/Kind/name`. */
  workload(name: string): Workload | undefined;
  names(): readonly string[];
}

export function createWatch(): Watch {
  let known = new Map<string, NamespaceHealth>();
  let workloads = new Map<string, Workload>();
  return {
    poll: (items, at) => {
      const { objects, problems } = projectItems(items, undefined, { labels: new Set() });
      if (problems.length > 0) throw new Error(problems[0]?.message);
      const byNamespace = Map.groupBy(objects, ({ namespace }) => namespace);
      known = new Map(
        [...byNamespace].map(([namespace, some]) => [
          namespace,
          deriveNamespace(namespace, some, known.get(namespace), momentAt(at)),
        ]),
      );
      workloads = new Map(
        [...known.values()].flatMap(({ namespace, workloads: some }) =>
          some.map((one) => [`${namespace}/${one.kind}/${one.name}`, one] as const),
        ),
      );
    },
    workload: (name) => workloads.get(name),
    names: () => [...workloads.keys()],
  };
}

export const healthOf = (workload: Workload, at: number): Health =>
  workloadHealth(workload, momentAt(at));
export const findingsOf = (workload: Workload, at: number): readonly Finding[] =>
  activeFindings(workload, momentAt(at));
