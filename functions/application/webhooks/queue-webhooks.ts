import type { App } from '#application/app.ts';
import { findService } from '#application/find-service.ts';
import { grouped } from '#application/grouped.ts';
import type { DocumentStore, Task } from '#application/ports.ts';
import { CHANGE_KINDS, type Change } from '#domain/change.ts';
import { type CatalogueEvent, eventOf } from '#domain/event.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { JsonObject } from '#domain/json.ts';
import { isWanted, type Webhook } from '#domain/webhooks/webhook.ts';
import { readWebhooks } from './webhook-store.ts';

type QueueDependencies = Pick<App, 'store' | 'codec' | 'clock' | 'tasks' | 'readCatalogue'>;

/** What a task of a delivery says; the event is in it, so that it need not be looked for. */
export interface WebhookTask {
  readonly webhook: string;
  readonly attempt: number;
  /** An event, or a test that looks like one. */
  readonly event: OutgoingEvent;
}

export type OutgoingEvent = Omit<CatalogueEvent, 'type' | 'data' | 'dataschema'> & {
  readonly type: string;
  readonly dataschema?: string;
  readonly data: object;
};

/**
 * Queues an event for every webhook that wants it; the same event again queues nothing new. 1 read without webhooks,
 * and for events that come at the same time together.
 */
export async function queueWebhooks(app: QueueDependencies, heard: HeardEvent): Promise<void> {
  if (heard.change === undefined) return;
  const webhooks = (await webhooksNow(app)).filter(({ disabled }) => disabled === undefined);
  if (webhooks.length === 0) return;
  const event = outgoing(heard);
  const { serviceId } = heard;
  const asksForTeams = webhooks.some(({ filter }) => filter.teams.length > 0);
  const team =
    serviceId !== undefined && asksForTeams
      ? findService(await app.readCatalogue(), serviceId)?.spec.teamName
      : undefined;
  for (const { id, filter } of webhooks) {
    if (!isWanted(filter, { type: event.type, serviceId, team })) continue;
    await app.tasks.enqueue(deliveryTask(app, { webhook: id, attempt: 1, event }));
  }
}

const readers = new WeakMap<DocumentStore, () => Promise<readonly Webhook[]>>();

/** As they are after they were asked for; who asks while they are read shares the next reading. */
function webhooksNow({ store, codec }: QueueDependencies): Promise<readonly Webhook[]> {
  const known = readers.get(store);
  if (known) return known();
  const read = grouped(1_000, async (asked: readonly undefined[]) => {
    const webhooks = await readWebhooks(store, codec);
    return asked.map(() => webhooks);
  });
  const made = () => read(undefined);
  readers.set(store, made);
  return made();
}

/** Sends a webhook something that is no event, to see whether it arrives. Returns the id of the delivery. */
export async function queueTest(
  app: Pick<QueueDependencies, 'codec' | 'clock' | 'tasks'>,
  { id }: Webhook,
): Promise<string> {
  const time = app.clock.now();
  const event: OutgoingEvent = {
    specversion: '1.0',
    id: app.codec.sha256(`test|${id}|${time}`),
    type: 'webhook.test',
    source: 'dashboard',
    subject: id,
    time,
    datacontenttype: 'application/json',
    data: { kind: 'webhook-test', summary: 'Somebody tests this webhook.' },
  };
  await app.tasks.enqueue(deliveryTask(app, { webhook: id, attempt: 1, event }));
  return deliveryId(app, id, event.id);
}

/** The same attempt asked for twice is one. */
export const deliveryTask = (
  app: Pick<App, 'codec'>,
  task: WebhookTask,
  notBefore?: string,
): Task => ({
  path: '/tasks/deliver',
  body: task as unknown as JsonObject,
  name: `webhook~${deliveryId(app, task.webhook, task.event.id)}~${task.attempt}`,
  ...(notBefore === undefined ? {} : { notBefore }),
});

export const deliveryId = ({ codec }: Pick<App, 'codec'>, webhook: string, event: string): string =>
  codec.sha256(`${webhook}|${event}`).slice(0, 32);

/** A task has at most 1 MB; in base64 and beside its headers there is room for so much. */
const LARGEST = 600_000;

/**
 * The event as it was published. Throws for a kind that only a newer release knows: the bus then keeps it until one of
 * those is asked.
 */
function outgoing({ type, change }: HeardEvent): CatalogueEvent {
  if (change === undefined || !CHANGE_KINDS.some((kind) => kind === type)) {
    throw new Error(`Events of the kind ${type} are sent on by a newer release only.`);
  }
  const event = eventOf(change as Change);
  if (JSON.stringify(event).length <= LARGEST) return event;
  const { before: _, after: __, ...data } = event.data;
  return { ...event, data };
}
