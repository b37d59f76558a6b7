import type { Viewer } from '#application/ports.ts';
import { readDeliveries, readWebhooks } from '#application/webhooks/webhook-store.ts';
import { EVENT_TYPES } from '#domain/event-type.ts';
import type { Webhook, WebhookDelivery } from '#domain/webhooks/webhook.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { firstOf } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { LanguageEnum, spoken } from './language.ts';

export const EventTypeEnum = enumOf('EventType', EVENT_TYPES);

const DeliveryStateEnum = enumOf('WebhookDeliveryState', ['DELIVERED', 'WAITING', 'GIVEN_UP']);

const DeliveryRef = builder.objectRef<WebhookDelivery>('WebhookDelivery').implement({
  description: 'One event on its way to one webhook.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As X-MSD-Delivery says it, in every attempt.' }),
    eventId: t.exposeString('eventId'),
    type: t.exposeString('type'),
    subject: t.exposeString('subject'),
    state: t.field({ type: DeliveryStateEnum, resolve: ({ state }) => state }),
    attempts: t.exposeInt('attempts'),
    lastAttemptAt: t.expose('at', { type: 'DateTime' }),
    nextAttemptAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ nextAt }) => nextAt }),
    status: t.int({
      nullable: true,
      description: 'Of HTTP; null where there was no answer.',
      resolve: ({ status }) => status,
    }),
    error: t.string({ nullable: true, resolve: ({ error }) => error }),
  }),
});

export const WebhookRef = builder.objectRef<Webhook>('Webhook').implement({
  description: 'An address of another app to which events are sent.',
  fields: (t) => ({
    id: t.exposeID('id'),
    url: t.exposeString('url'),
    description: t.string({ nullable: true, resolve: ({ description }) => description }),
    types: t.field({
      type: [EventTypeEnum],
      description: 'All when empty; so are services and teams.',
      resolve: ({ filter }) => [...filter.types],
    }),
    services: t.stringList({ resolve: ({ filter }) => [...filter.services] }),
    teams: t.stringList({ resolve: ({ filter }) => [...filter.teams] }),
    createdBy: t.exposeString('by'),
    createdAt: t.expose('at', { type: 'DateTime' }),
    rotatedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ rotatedAt }) => rotatedAt }),
    failingSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'It took nothing since then. After five days it is disabled.',
      resolve: ({ failingSince }) => failingSince,
    }),
    disabledAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ disabled }) => disabled?.at,
    }),
    disabledReason: t.string({
      nullable: true,
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ disabled }, { language }) => disabled && spoken(disabled.why, language),
    }),
    deliveries: t.field({
      type: [DeliveryRef],
      description: 'Of the last 7 days, newest first.',
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: async ({ id }, { first }, { app }) => [
        ...(await readDeliveries(app.store, id, firstOf(first, 20))),
      ],
    }),
  }),
});

builder.queryField('webhooks', (t) =>
  t.field({
    type: [WebhookRef],
    description: 'For admins; at most 50. Their secrets are shown to nobody.',
    resolve: async (_, __, { app, viewer }) => {
      adminOf(viewer);
      return [...(await readWebhooks(app.store, app.codec))];
    },
  }),
);

/** Who asks, if he may have a say about webhooks. */
export function adminOf({ role, email, name }: Viewer): string {
  if (role === 'admin') return email ?? name;
  throw badInput('FORBIDDEN', 'Only admins may look at webhooks and change them.');
}
