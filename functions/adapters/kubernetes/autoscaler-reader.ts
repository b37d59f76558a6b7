import type { AskedCluster } from '#application/ports.ts';
import {
  AUTOSCALER_CONFIG_MAP,
  AUTOSCALER_UNREAD,
  autoscalerProjection,
} from '#domain/kubernetes/autoscaler-status.ts';
import type { Projection } from '#domain/kubernetes/project-items.ts';
import { type Caller, call } from './call.ts';

/** Where the Cluster Autoscaler tells how it fares, in clusters that have one which does. */
const { namespace: NAMESPACE, name: NAME } = AUTOSCALER_CONFIG_MAP;
const PATH = `/api/v1/namespaces/${NAMESPACE}/configmaps/${NAME}`;

/** So long a cluster that has none, or does not let it be read, is not asked for it again. */
const REST_MS = 600_000;

const NOTHING: Projection = { objects: [], unread: [], problems: [] };

/** Reads the status of Cluster Autoscalers. That there is none, or no permission, is nothing to tell. */
export function createAutoscalerReader(now: () => number = () => performance.now()) {
  const resting = new Map<string, { readonly until: number; readonly answer: Projection }>();
  return {
    read: async (
      { name, namespaces }: Pick<AskedCluster, 'name' | 'namespaces'>,
      caller: Caller,
      signal: AbortSignal,
    ): Promise<Projection> => {
      if (namespaces !== undefined && !namespaces.includes(NAMESPACE)) return NOTHING;
      const rest = resting.get(name);
      if (rest !== undefined && now() < rest.until) return rest.answer;
      if (signal.aborted) return AUTOSCALER_UNREAD;
      const answer = await call(caller, { path: PATH }, signal);
      if (answer.kind === 'ok') return autoscalerProjection(answer.body);
      const status = answer.kind === 'status' ? answer.status : undefined;
      if (status !== 403 && status !== 404) return AUTOSCALER_UNREAD;
      const lasting = status === 404 ? autoscalerProjection(undefined) : NOTHING;
      resting.set(name, { until: now() + REST_MS, answer: lasting });
      return lasting;
    },
  };
}
