import type { Catalogue } from '#application/catalogue.ts';
import { touchedBy } from '#application/touched-by.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import type { Ask } from './asks.ts';

/** Whether an event may change what rules say: what is told of todos follows from them. */
export const mayDecide = ({ type }: Pick<HeardEvent, 'type'>): boolean => !type.startsWith('todo-');

/** What an event asks for: the services it touches, by the facts it touches; of a campaign, everybody. */
export function eventAsks(event: HeardEvent, catalogue: Catalogue): readonly Ask[] {
  if (event.type.startsWith('campaign-')) {
    const cause = { kind: 'campaign', at: event.at, version: 0 } as const;
    return [{ services: 'all', campaigns: new Set([event.subject]), cause }];
  }
  const cause = causeOf(event);
  return touchedBy(event, catalogue).map(({ services, roots }) => ({
    services: services === 'all' ? services : new Set(services),
    roots,
    cause,
  }));
}

function causeOf({ id, type, source, at, change }: HeardEvent): TodoCause {
  return {
    kind: 'event',
    eventId: id,
    type,
    source,
    revision: change?.revision ?? '',
    at,
    ...(change?.summary === undefined ? {} : { summary: change.summary }),
  };
}
