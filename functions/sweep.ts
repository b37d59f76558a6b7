import type { App, Door } from '#application/app.ts';
import { sweepOutbox } from '#application/outbox.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { json } from './http/respond.ts';

/** Younger entries may still be on their way by the publication that wrote them. */
const LEFT_BEHIND_MS = 60_000;

/** `POST /tasks/sweep`, once a minute: tells the bus what a crash or an outage kept it from hearing. */
export const sweep =
  (app: App): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'tasks/sweep');
    const olderThan = new Date(Date.parse(app.clock.now()) - LEFT_BEHIND_MS).toISOString();
    return json(200, { handedOver: await sweepOutbox(app, olderThan) });
  };
