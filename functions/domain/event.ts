import type { Change } from './change.ts';

/** What other apps hear: a change, as it is sent on the bus. Deduplicate by `id`. */
export interface CatalogueEvent {
  readonly id: string;
  /** The kind of the change: `service-created`, `rollout` … */
  readonly type: string;
  readonly at: string;
  readonly source: string;
  readonly subject: string;
  readonly serviceId?: string;
  /** How many breaking changes of an API it tells of; absent when none. */
  readonly breaking?: number;
  readonly change: Change;
}

/** Every change is one event of the same id. */
export function eventOf(change: Change): CatalogueEvent {
  return {
    id: change.id,
    type: change.kind,
    at: change.at,
    source: change.source,
    subject: change.subject,
    ...(change.serviceId === undefined ? {} : { serviceId: change.serviceId }),
    ...(change.breaking === undefined ? {} : { breaking: change.breaking.count }),
    change,
  };
}
