import * as v from 'valibot';

/** What a task of delivery is about. */
export type Deliverable =
  | { readonly kind: 'notice'; readonly id: string }
  /** Alerts that wait at a place. */
  | { readonly kind: 'alerts'; readonly place: string }
  /** An event on its way to a webhook. */
  | { readonly kind: 'webhook'; readonly task: v.InferOutput<typeof webhookSchema> };

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_000));

const webhookSchema = v.strictObject({
  webhook: text,
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
  event: v.looseObject({ id: text, type: text, subject: text }),
});

const bodySchema = v.union([
  v.pipe(
    webhookSchema,
    v.transform((task): Deliverable => ({ kind: 'webhook', task })),
  ),
  v.pipe(
    v.strictObject({ notice: text }),
    v.transform(({ notice }): Deliverable => ({ kind: 'notice', id: notice })),
  ),
  v.pipe(
    v.strictObject({ place: text }),
    v.transform(({ place }): Deliverable => ({ kind: 'alerts', place })),
  ),
]);

/** Undefined for what no task of ours says. */
export function parseDeliverable(body: unknown): Deliverable | undefined {
  const parsed = v.safeParse(bodySchema, body);
  return parsed.success ? parsed.output : undefined;
}
