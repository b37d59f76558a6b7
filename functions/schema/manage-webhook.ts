import {
  createWebhook,
  deleteWebhook,
  enableWebhook,
  rotateWebhookSecret,
  type WebhookOutcome,
} from '#application/webhooks/manage-webhooks.ts';
import { queueTest } from '#application/webhooks/queue-webhooks.ts';
import { readWebhooks } from '#application/webhooks/webhook-store.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ErrorRef } from './restore-service.ts';
import { adminOf, EventTypeEnum, WebhookRef } from './webhook.ts';

interface WebhookPayload {
  readonly clientMutationId: string | null | undefined;
  readonly outcome: WebhookOutcome;
  readonly deliveryId?: string;
}

const WebhookErrorRef = builder
  .objectRef<{ readonly code: string; readonly message: string }>('WebhookError')
  .implement({
    interfaces: [ErrorRef],
    isTypeOf: () => true,
    fields: (t) => ({ code: t.exposeString('code') }),
  });

const WebhookPayloadRef = builder.objectRef<WebhookPayload>('WebhookPayload').implement({
  fields: (t) => ({
    clientMutationId: t.string({ nullable: true, resolve: (one) => one.clientMutationId }),
    webhook: t.field({
      type: WebhookRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'done' ? outcome.webhook : undefined),
    }),
    secret: t.string({
      nullable: true,
      description: 'Of a webhook that was just made or rotated. Nobody can ask for it again.',
      resolve: ({ outcome }) => (outcome.kind === 'done' ? outcome.secret : undefined),
    }),
    deliveryId: t.id({
      nullable: true,
      description: 'Of a test.',
      resolve: (one) => one.deliveryId,
    }),
    error: t.field({
      type: WebhookErrorRef,
      nullable: true,
      resolve: ({ outcome }) => (outcome.kind === 'refused' ? outcome : undefined),
    }),
  }),
});

const CreateInput = builder.inputType('CreateWebhookInput', {
  fields: (t) => ({
    url: t.string({ required: true, description: 'https, by a name that everybody can look up.' }),
    description: t.string(),
    types: t.field({ type: [EventTypeEnum], description: 'All when left out.' }),
    services: t.stringList({ description: 'Service ids; all when left out.' }),
    teams: t.stringList({ description: 'All when left out.' }),
    clientMutationId: t.string(),
  }),
});
const OneWebhookInput = builder.inputType('WebhookInput', {
  fields: (t) => ({ id: t.id({ required: true }), clientMutationId: t.string() }),
});

builder.mutationFields((t) => ({
  createWebhook: t.field({
    type: WebhookPayloadRef,
    description:
      'For admins. Events from now on are sent there, signed by the secret in the answer.',
    args: { input: t.arg({ type: CreateInput, required: true }) },
    resolve: async (_, { input }, { app, viewer }): Promise<WebhookPayload> => {
      const { clientMutationId, url, description, types, services, teams } = input;
      const filter = { types: types ?? [], services: services ?? [], teams: teams ?? [] };
      const wanted = { url, description: description ?? undefined, filter, local: viewer.local };
      return {
        clientMutationId,
        outcome: await createWebhook(app, { ...wanted, by: adminOf(viewer) }),
      };
    },
  }),
  deleteWebhook: t.field({
    type: WebhookPayloadRef,
    description: 'For admins. Nothing is sent there any more, nor what is under way.',
    args: { input: t.arg({ type: OneWebhookInput, required: true }) },
    resolve: onOne(deleteWebhook),
  }),
  rotateWebhookSecret: t.field({
    type: WebhookPayloadRef,
    description: 'For admins. Another secret, in the answer; for a day both sign.',
    args: { input: t.arg({ type: OneWebhookInput, required: true }) },
    resolve: onOne(rotateWebhookSecret),
  }),
  enableWebhook: t.field({
    type: WebhookPayloadRef,
    description: 'For admins. Sends again to a webhook that was disabled.',
    args: { input: t.arg({ type: OneWebhookInput, required: true }) },
    resolve: onOne(enableWebhook),
  }),
  testWebhook: t.field({
    type: WebhookPayloadRef,
    description: 'Sends an event of the type webhook.test; deliveries tell whether it arrived.',
    args: { input: t.arg({ type: OneWebhookInput, required: true }) },
    resolve: async (_, { input }, { app, viewer }): Promise<WebhookPayload> => {
      adminOf(viewer);
      const { id, clientMutationId } = input;
      const found = (await readWebhooks(app.store, app.codec)).find((one) => one.id === id);
      if (found === undefined) return { clientMutationId, outcome: UNKNOWN };
      const deliveryId = await queueTest(app, found);
      return { clientMutationId, outcome: { kind: 'done', webhook: found }, deliveryId };
    },
  }),
}));

const UNKNOWN = {
  kind: 'refused',
  code: 'unknown-webhook',
  message: 'There is no webhook of that id.',
} as const;

interface OneWebhook {
  readonly input: { readonly id: string; readonly clientMutationId?: string | null | undefined };
}

function onOne(act: typeof deleteWebhook) {
  return async (
    _: unknown,
    { input: { id, clientMutationId } }: OneWebhook,
    { app, viewer }: Context,
  ): Promise<WebhookPayload> => {
    adminOf(viewer);
    return { clientMutationId, outcome: await act(app, id) };
  };
}
