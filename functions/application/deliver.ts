import type { Deliverable } from '#domain/deliverable.ts';
import type { AppWith } from './app.ts';
import { sendNotice } from './notices/send-notice.ts';
import { planAlerts } from './notices/tell-alerts.ts';
import { deliverWebhook } from './webhooks/deliver-webhook.ts';
import type { WebhookTask } from './webhooks/queue-webhooks.ts';

/** Does the work of a task of delivery, and says what became of it. */
export async function deliver(
  app: AppWith<'bus' | 'tasks' | 'messengers' | 'webhookPoster'>,
  deliverable: Deliverable,
): Promise<{ readonly outcome: string }> {
  switch (deliverable.kind) {
    case 'notice':
      return { outcome: await sendNotice(app, deliverable.id) };
    case 'webhook':
      return { outcome: await deliverWebhook(app, deliverable.task as unknown as WebhookTask) };
    case 'alerts': {
      const notice = await planAlerts(app, deliverable.place);
      return { outcome: notice === undefined ? 'idle' : await sendNotice(app, notice.id) };
    }
  }
}
