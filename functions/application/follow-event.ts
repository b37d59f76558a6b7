import type { Delivery } from '#domain/heard-event.ts';
import type { AppWith } from './app.ts';
import { judgeEvent } from './judge/desk.ts';
import { mayDecide } from './judge/event-asks.ts';
import { queueAlert } from './notices/queue-alert.ts';
import { queueWebhooks } from './webhooks/queue-webhooks.ts';

/**
 * What an event leads to, before it is marked as heard: todos are judged, and work outside is queued. May run again for
 * the same event, and then changes nothing and queues nothing new.
 */
export async function followEvent(
  app: AppWith<'bus' | 'tasks' | 'rules'>,
  { event }: Delivery,
): Promise<void> {
  if (mayDecide(event)) await judgeEvent(app, event);
  await queueAlert(app, event);
  await queueWebhooks(app, event);
}
