import type { AppWith, Door } from '#application/app.ts';
import { followEvent } from '#application/follow-event.ts';
import { hearEvent } from '#application/hear-event.ts';
import { recordMessageProblems } from '#application/message-problems.ts';
import { parseEvent } from '#domain/heard-event.ts';
import type { Problem } from '#domain/problem.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { type PushedMessage, readPush, wayOf } from './http/envelope.ts';
import { parseJson, readJson } from './http/read-body.ts';
import { Refusal } from './http/refusal.ts';
import { json, respondProblems } from './http/respond.ts';

/** `POST /events`: our own events, pushed back to us, for everybody in this product who acts on them. */
export const onEvent =
  (app: AppWith<'bus' | 'tasks' | 'rules'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    await requirePublisher(app, request, 'events');
    const push = readPush(await readJson(request, { sent: MOST_BYTES }));
    if (push === undefined) return respondProblems(400, [NO_PUSH]);
    const event = eventIn(push);
    if (event === undefined) {
      await recordMessageProblems(app, wayOf(push), [NO_EVENT]);
      return json(200, { outcome: 'refused', acknowledged: true, problems: [{ ...NO_EVENT }] });
    }
    const { publishedAt } = push;
    const delivery = { event, publishedAt, receivedAt: app.clock.now() };
    const outcome = await hearEvent(app, delivery, () => followEvent(app, delivery));
    return json(200, { outcome });
  };

/** A message has at most 10 MB, and a third more in base64. */
const MOST_BYTES = 16 * 1024 * 1024;

function eventIn({ data }: PushedMessage) {
  try {
    return parseEvent(parseJson(data));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const NO_PUSH: Problem = {
  severity: 'error',
  code: 'invalid-envelope',
  path: '',
  message: 'The body is no push of a Pub/Sub subscription.',
  cure: 'Only subscriptions to the topic of our events send here.',
};

const NO_EVENT: Problem = {
  severity: 'error',
  code: 'unreadable-event',
  path: '',
  message: 'A message on the topic of our events is none of them, and was dropped.',
  cure: 'Let nobody but the dashboard publish on that topic.',
};
