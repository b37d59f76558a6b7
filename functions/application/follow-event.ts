import type { Delivery } from '#domain/heard-event.ts';
import type { AppWith } from './app.ts';
import { queueAlert } from './notices/queue-alert.ts';

/**
 * What an event leads to outside: work that is queued after it was heard. May run again for the same event, and then
 * queues nothing new.
 */
export async function followEvent(
  app: AppWith<'bus' | 'tasks' | 'rules'>,
  { event }: Delivery,
): Promise<void> {
  await queueAlert(app, event);
}
