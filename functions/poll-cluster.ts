import type { AppWith, Door } from '#application/app.ts';
import { pollCluster as poll } from '#application/poll-cluster.ts';
import type { JsonObject } from '#domain/json.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { readJson } from './http/read-body.ts';
import { Refusal } from './http/refusal.ts';
import { json } from './http/respond.ts';

const BODY = { sent: 10_000 };

/**
 * `POST /tasks/poll-cluster` with `{"cluster": "gke-prod"}`: asks the cluster. The answer is 200 whatever the cluster
 * said: the next tick asks again, a repetition by the queue would only add to its load.
 */
export const pollCluster =
  (app: AppWith<'bus' | 'clusterReader'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'tasks/poll-cluster');
    const cluster = clusterIn(await readJson(request, BODY));
    return json(200, (await poll(app, cluster)) as unknown as JsonObject);
  };

function clusterIn(body: unknown): string {
  const { cluster } = (body ?? {}) as { readonly cluster?: unknown };
  if (typeof cluster === 'string' && cluster !== '') return cluster;
  throw new Refusal(400, 'missing-field', 'The body names no cluster.', 'Send {"cluster":"NAME"}.');
}
