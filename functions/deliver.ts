import type { AppWith, Door } from '#application/app.ts';
import { deliver as deliverWork } from '#application/deliver.ts';
import { parseDeliverable } from '#domain/deliverable.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { readJson } from './http/read-body.ts';
import { Refusal } from './http/refusal.ts';
import { json } from './http/respond.ts';

/** A task has at most 1 MB. */
const BODY = { sent: 1_200_000 };

/**
 * `POST /tasks/deliver`: hands one notice to people, or one event to another app. The answer is 200 whatever the other side said: what may go well
 * later has a task of its own by then.
 */
export const deliver =
  (app: AppWith<'bus' | 'tasks' | 'messengers' | 'webhookPoster'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'tasks/deliver');
    const deliverable = parseDeliverable(await readJson(request, BODY));
    if (deliverable !== undefined) return json(200, await deliverWork(app, deliverable));
    throw new Refusal(
      400,
      'missing-field',
      'The body says not what to deliver.',
      'Send {"notice":"ID"}.',
    );
  };
