import type { App } from '#application/app.ts';
import type { FlipDependencies } from '#application/flip.ts';
import { recordMessageProblems } from '#application/message-problems.ts';
import type { Posted, Signer } from '#application/ports.ts';
import { compact } from '#domain/compact.ts';
import { plusSeconds, toMillis } from '#domain/instant.ts';
import { daysAfter } from '#domain/retention.ts';
import {
  BOTH_SECRETS_HOURS,
  DELIVERY_DAYS,
  FAILING_DAYS,
  judgeAnswer,
  pauseAfter,
  type Webhook,
  type WebhookDelivery,
} from '#domain/webhooks/webhook.ts';
import { deliveryId, deliveryTask, type WebhookTask } from './queue-webhooks.ts';
import { deliveryWrite, editWebhooks, readWebhooks, withWebhook } from './webhook-store.ts';

type DeliverDependencies = Pick<App, 'tasks' | 'signer' | 'webhookPoster'> & FlipDependencies;

/**
 * Sends one event to one webhook, signed, and writes down what became of it. What may be taken later gets a task of its
 * own. `idle` when the webhook was deleted or disabled meanwhile.
 */
export async function deliverWebhook(
  app: DeliverDependencies,
  task: WebhookTask,
): Promise<'taken' | 'later' | 'refused' | 'gone' | 'idle'> {
  const { store, codec, clock, signer, webhookPoster } = app;
  const webhook = (await readWebhooks(store, codec)).find(({ id }) => id === task.webhook);
  if (webhook === undefined || webhook.disabled !== undefined) return 'idle';
  if (signer === undefined || webhookPoster === undefined) {
    throw new Error('MSD_SIGNING_KEY is not set: webhooks that were made before cannot be signed.');
  }
  const id = deliveryId(app, webhook.id, task.event.id);
  const body = JSON.stringify(task.event);
  const now = clock.now();
  const posted = await webhookPoster.post({
    url: webhook.url,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'microservice-dashboard',
      'x-msd-delivery': id,
      'x-msd-event': task.event.type,
      'x-msd-signature': signatureOf(signer, webhook, body, now),
    },
    body,
  });
  const judged = judge(posted);
  const pause = judged === 'later' ? pauseAfter(task.attempt) : undefined;
  const nextAt = pause === undefined ? undefined : plusSeconds(now, pause);
  if (nextAt !== undefined) {
    await app.tasks.enqueue(deliveryTask(app, { ...task, attempt: task.attempt + 1 }, nextAt));
  }
  await log(app, logged(task, id, posted, { judged, nextAt, now }));
  await note(app, webhook, judged, posted);
  return judged;
}

/** `t=1795348800,v1=…`: of the moment and the body, by each secret that is good now. */
function signatureOf(
  signer: Signer,
  { id, rotation, rotatedAt }: Webhook,
  body: string,
  now: string,
): string {
  const seconds = Math.floor(toMillis(now) / 1_000);
  const isOldGood =
    rotatedAt !== undefined && now < plusSeconds(rotatedAt, BOTH_SECRETS_HOURS * 3_600);
  const rotations = isOldGood ? [rotation, rotation - 1] : [rotation];
  const signatures = rotations.map((one) =>
    signer.sign(signer.secretOf(id, one), `${seconds}.${body}`),
  );
  return [`t=${seconds}`, ...signatures.map((signature) => `v1=${signature}`)].join(',');
}

function judge(posted: Posted) {
  switch (posted.kind) {
    case 'answered':
      return judgeAnswer(posted.status);
    case 'failed':
      return 'later';
    case 'forbidden':
      return 'refused';
  }
}

function logged(
  { event, attempt, webhook }: WebhookTask,
  id: string,
  posted: Posted,
  { judged, nextAt, now }: { judged: string; nextAt: string | undefined; now: string },
): WebhookDelivery {
  const open = nextAt === undefined ? 'GIVEN_UP' : 'WAITING';
  return compact({
    id,
    webhookId: webhook,
    eventId: event.id,
    type: event.type,
    subject: event.subject,
    at: now,
    attempts: attempt,
    state: judged === 'taken' ? 'DELIVERED' : open,
    status: posted.kind === 'answered' ? posted.status : undefined,
    error: posted.kind === 'answered' ? undefined : posted.why,
    nextAt,
    expireAt: daysAfter(now, DELIVERY_DAYS),
  });
}

const log = ({ store }: DeliverDependencies, delivery: WebhookDelivery): Promise<void> =>
  store.transaction(async (transaction) => {
    const { ref, data } = deliveryWrite(delivery);
    transaction.set(ref, data);
  });

/** Keeps since when a webhook takes nothing, and disables it after days of that. Writes only what differs. */
async function note(
  app: DeliverDependencies,
  { id, url, failingSince }: Webhook,
  judged: 'taken' | 'later' | 'refused' | 'gone',
  posted: Posted,
): Promise<void> {
  const now = app.clock.now();
  if (judged === 'taken') {
    if (failingSince === undefined) return;
    return change(app, id, ({ failingSince: _, ...webhook }) => webhook);
  }
  const said = posted.kind === 'answered' ? `HTTP ${posted.status}` : posted.why;
  const isOver = failingSince !== undefined && daysAfter(failingSince, FAILING_DAYS) <= now;
  if (judged !== 'gone' && !isOver) {
    if (failingSince !== undefined) return;
    return change(app, id, (webhook) => ({ failingSince: now, ...webhook }));
  }
  const why =
    judged === 'gone'
      ? 'It answered 410: gone.'
      : `It took nothing for ${FAILING_DAYS} days: ${said}.`;
  await change(app, id, (webhook) => ({ ...webhook, disabled: { at: now, why } }));
  await recordMessageProblems(app, 'webhooks', [
    {
      severity: 'warning',
      code: 'webhook-disabled',
      path: '',
      message: `The webhook ${id} to ${new URL(url).host} was disabled. ${why}`,
      cure: 'Mend its receiver and enable it again, or delete it.',
    },
  ]);
}

const change = (
  app: DeliverDependencies,
  id: string,
  edit: (webhook: Webhook) => Webhook,
): Promise<void> =>
  editWebhooks(app, (webhooks) => ({
    webhooks: withWebhook(webhooks, id, edit),
    result: undefined,
  }));
