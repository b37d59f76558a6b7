import type { AppWith, Door } from '#application/app.ts';
import { sweepAll } from '#application/sweep.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { json } from './http/respond.ts';

/** `POST /tasks/sweep`, once a minute: everything that only the passing of time brings about. */
export const sweep =
  (app: AppWith<'bus' | 'tasks' | 'rules'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'tasks/sweep');
    return json(200, { ...(await sweepAll(app)) });
  };
