import type { AppWith, Door } from '#application/app.ts';
import { pollClusters as queuePolls } from '#application/poll-clusters.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { json } from './http/respond.ts';

/** `POST /tasks/poll-clusters`, once a minute: one task for each cluster; does not wait for any of them. */
export const pollClusters =
  (app: AppWith<'tasks'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'tasks/poll-clusters');
    return json(200, { queued: await queuePolls(app) });
  };
