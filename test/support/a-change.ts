import type { Change } from '#domain/change.ts';

/** A change as a test needs one. */
export function aChange(id: string, serviceId: string, more: Partial<Change> = {}): Change {
  return {
    id,
    kind: 'service-updated',
    at: '2026-11-22T09:00:00.000Z',
    source: 'github.com/acme/terraform',
    revision: 'abc',
    serviceId,
    subject: serviceId,
    summary: `${serviceId} changed`,
    ...more,
  };
}
