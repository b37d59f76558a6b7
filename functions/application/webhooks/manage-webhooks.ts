import type { App } from '#application/app.ts';
import { compact } from '#domain/compact.ts';
import { refusalOfNames, refusalOfUrl } from '#domain/webhooks/check-webhook.ts';
import { MOST_WEBHOOKS, type Webhook, type WebhookFilter } from '#domain/webhooks/webhook.ts';
import { editWebhooks, withWebhook } from './webhook-store.ts';

type WebhookDependencies = Pick<App, 'store' | 'codec' | 'clock' | 'signer'>;

export interface WantedWebhook {
  readonly url: string;
  readonly description?: string | undefined;
  readonly filter: WebhookFilter;
  readonly by: string;
  /** Plain http to this machine is fine. */
  readonly local: boolean;
}

export type WebhookOutcome =
  | {
      readonly kind: 'done';
      readonly webhook: Webhook;
      /** Shown this once. */
      readonly secret?: string;
    }
  | {
      readonly kind: 'refused';
      readonly code: 'bad-url' | 'too-many' | 'too-many-names' | 'no-key' | 'unknown-webhook';
      readonly message: string;
    };

/** From now on events go to that address, too. The secret is in the answer, and can be shown by nobody later. */
export async function createWebhook(
  { store, codec, clock, signer }: WebhookDependencies,
  { url, description, filter, by, local }: WantedWebhook,
): Promise<WebhookOutcome> {
  if (signer === undefined) return NO_KEY;
  const badUrl = refusalOfUrl(url, local);
  if (badUrl !== undefined) return { kind: 'refused', code: 'bad-url', message: badUrl };
  const badNames = refusalOfNames([...filter.services, ...filter.teams]);
  if (badNames !== undefined) return { kind: 'refused', code: 'too-many-names', message: badNames };
  const at = clock.now();
  return editWebhooks<WebhookOutcome>({ store, codec }, (webhooks) => {
    if (webhooks.length >= MOST_WEBHOOKS) return { webhooks, result: TOO_MANY };
    const id = codec.sha256(JSON.stringify([url, at, webhooks.length])).slice(0, 16);
    const webhook: Webhook = compact({ id, url, description, filter, by, at, rotation: 0 });
    const result = { kind: 'done', webhook, secret: signer.secretOf(id, 0) } as const;
    return { webhooks: [...webhooks, webhook], result };
  });
}

/** Deliveries under way end. */
export const deleteWebhook = (app: WebhookDependencies, id: string): Promise<WebhookOutcome> =>
  editWebhooks<WebhookOutcome>(app, (webhooks) => {
    const webhook = webhooks.find((one) => one.id === id);
    if (webhook === undefined) return { webhooks, result: UNKNOWN };
    const rest = webhooks.filter((one) => one !== webhook);
    return { webhooks: rest, result: { kind: 'done', webhook } };
  });

/** Another secret from now on; for a day what is sent is signed with both. */
export async function rotateWebhookSecret(
  app: WebhookDependencies,
  id: string,
): Promise<WebhookOutcome> {
  const { signer, clock } = app;
  if (signer === undefined) return NO_KEY;
  const rotatedAt = clock.now();
  const outcome = await change(app, id, (webhook) => ({
    ...webhook,
    rotation: webhook.rotation + 1,
    rotatedAt,
  }));
  return outcome.kind === 'refused'
    ? outcome
    : { ...outcome, secret: signer.secretOf(id, outcome.webhook.rotation) };
}

/** Sends again to what was disabled: what happens from now on. */
export const enableWebhook = (app: WebhookDependencies, id: string): Promise<WebhookOutcome> =>
  change(app, id, ({ disabled: _, failingSince: __, ...webhook }) => webhook);

function change(
  app: WebhookDependencies,
  id: string,
  edit: (webhook: Webhook) => Webhook,
): Promise<WebhookOutcome> {
  return editWebhooks<WebhookOutcome>(app, (before) => {
    const webhooks = withWebhook(before, id, edit);
    const webhook = webhooks.find((one) => one.id === id);
    return { webhooks, result: webhook === undefined ? UNKNOWN : { kind: 'done', webhook } };
  });
}

const UNKNOWN = {
  kind: 'refused',
  code: 'unknown-webhook',
  message: 'There is no webhook of that id: another admin may have deleted it.',
} as const;

const TOO_MANY = {
  kind: 'refused',
  code: 'too-many',
  message: `There are ${MOST_WEBHOOKS} webhooks, more can't be: delete one that is not needed, or subscribe to the topic of events.`,
} as const;

const NO_KEY = {
  kind: 'refused',
  code: 'no-key',
  message: 'Nothing could be signed: whoever runs the dashboard has to set MSD_SIGNING_KEY.',
} as const;
