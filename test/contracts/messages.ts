import { type CatalogueEvent, eventOf } from '#domain/event.ts';

/** An event as a use case would publish it. */
export function anEvent(id: string): CatalogueEvent {
  const change = {
    id,
    kind: 'service-updated',
    at: '2026-11-22T08:59:00.000Z',
    source: 'github.com/acme/terraform',
    revision: 'abc',
    serviceId: 'acme-pay',
    subject: 'acme-pay',
    summary: 'acme-pay: 日本 😀',
    after: { lists: [[1], [2]] },
  } as const;
  return eventOf(change);
}

/** One request a subscriber or a door got. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly contentType: string | null;
  readonly body: unknown;
}

export async function receive(request: Request): Promise<Received> {
  return {
    method: request.method,
    path: new URL(request.url).pathname,
    contentType: request.headers.get('content-type'),
    body: await request.json(),
  };
}
