import { COLLECTIONS, ref, WEBHOOKS } from '#application/documents.ts';
import { type Getter, packDocument, readPacked, type Write } from '#application/packed.ts';
import type { Codec, DocumentStore } from '#application/ports.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { Webhook, WebhookDelivery } from '#domain/webhooks/webhook.ts';

/** Every webhook, in the order in which they were made: 1 read. */
export async function readWebhooks(read: Getter, codec: Codec): Promise<readonly Webhook[]> {
  return ((await readPacked(read, codec, WEBHOOKS)) ?? []) as unknown as readonly Webhook[];
}

/** Changes what `edit` says, of what is there in the end; the same list again writes nothing. */
export function editWebhooks<Result>(
  { store, codec }: { readonly store: DocumentStore; readonly codec: Codec },
  edit: (webhooks: readonly Webhook[]) => {
    readonly webhooks: readonly Webhook[];
    readonly result: Result;
  },
): Promise<Result> {
  return store.transaction(async (transaction) => {
    const before = await readWebhooks(transaction, codec);
    const { webhooks, result } = edit(before);
    if (webhooks !== before) {
      const writes = packDocument(codec, WEBHOOKS, webhooks as unknown as Json);
      for (const { ref: target, data } of writes) transaction.set(target, data);
    }
    return result;
  });
}

/** The list with one of them changed; the very same list where it is not among them. */
export const withWebhook = (
  webhooks: readonly Webhook[],
  id: string,
  change: (webhook: Webhook) => Webhook,
): readonly Webhook[] =>
  webhooks.some((one) => one.id === id)
    ? webhooks.map((one) => (one.id === id ? change(one) : one))
    : webhooks;

export function deliveryWrite({ id, ...data }: WebhookDelivery): Write {
  return { ref: ref('webhookDeliveries', id), data: data as unknown as JsonObject };
}

/** What was sent to a webhook of late, newest first. */
export async function readDeliveries(
  store: DocumentStore,
  webhookId: string,
  limit: number,
): Promise<readonly WebhookDelivery[]> {
  const found = await store.query({
    collection: COLLECTIONS.webhookDeliveries,
    where: [{ field: 'webhookId', op: '==', value: webhookId }],
    orderBy: [{ field: 'at', direction: 'desc' }],
    limit,
  });
  return found.map(({ id, data }) => ({ ...(data as unknown as Omit<WebhookDelivery, 'id'>), id }));
}
