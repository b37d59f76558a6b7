import type { AskedCluster } from '#application/ports.ts';
import type { Kept } from '#domain/kubernetes/kept.ts';
import { type Projection, projectItems } from '#domain/kubernetes/project-items.ts';
import { type Caller, call } from './call.ts';

/** Where the Cluster Autoscaler tells how it fares, in clusters that have one which does. */
const NAMESPACE = 'kube-system';
const PATH = `/api/v1/namespaces/${NAMESPACE}/configmaps/cluster-autoscaler-status`;

/** So long a cluster that has none, or does not let it be read, is not asked for it again. */
const REST_MS = 600_000;

const NOTHING: Projection = { objects: [], unread: [], problems: [] };

/** Reads the status of Cluster Autoscalers. That there is none, or no permission, is nothing to tell. */
export function createAutoscalerReader(now: () => number = () => performance.now()) {
  const restsUntil = new Map<string, number>();
  return {
    read: async (
      { name, namespaces }: Pick<AskedCluster, 'name' | 'namespaces'>,
      caller: Caller,
      kept: Kept,
      signal: AbortSignal,
    ): Promise<Projection> => {
      const isOutside = namespaces !== undefined && !namespaces.includes(NAMESPACE);
      if (isOutside || signal.aborted || now() < (restsUntil.get(name) ?? 0)) return NOTHING;
      const answer = await call(caller, { path: PATH }, signal);
      if (answer.kind === 'ok')
        return { ...projectItems([answer.body], 'ConfigMap', kept), unread: [] };
      if (answer.kind === 'status' && (answer.status === 403 || answer.status === 404)) {
        restsUntil.set(name, now() + REST_MS);
      }
      return NOTHING;
    },
  };
}
