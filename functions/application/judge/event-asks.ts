import type { Catalogue } from '#application/catalogue.ts';
import { touchedBy } from '#application/touched-by.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import type { Ask } from './asks.ts';

/** Whether an event may change what rules say: what is told of todos follows from them. */
export const mayDecide = ({ type }: Pick<HeardEvent, 'type'>): boolean => !type.startsWith('todo-');

/** From so many on it is quicker to judge everybody than to find out whom each touches. */
const MANY = { events: 200, servicesThatCame: 10 };

/**
 * What events ask for that are judged together. Of many everybody is judged, each by the events that tell of it; which
 * of them decided about the others nobody looks for, but the publication that brought them all is told.
 */
export function asksOfAll(events: readonly HeardEvent[], catalogue: Catalogue): readonly Ask[] {
  const whole = events.filter(({ type }) => /^service-(?!updated)/.test(type)).length;
  if (events.length <= MANY.events && whole <= MANY.servicesThatCame) {
    return events.flatMap((event) => eventAsks(event, catalogue));
  }
  const isOfCampaign = ({ type }: HeardEvent) => type.startsWith('campaign-');
  const facts = events.filter((event) => !isOfCampaign(event));
  return [
    ...events.filter(isOfCampaign).flatMap((event) => eventAsks(event, catalogue)),
    ...facts.flatMap((event) =>
      event.serviceId === undefined
        ? []
        : [{ services: new Set([event.serviceId]), cause: causeOf(event) }],
    ),
    ...(facts.length === 0 ? [] : [{ services: 'all' as const, cause: causeOfMany(facts) }]),
  ];
}

/** Of many that one publication brought at least that is known. */
function causeOfMany(facts: readonly HeardEvent[]): TodoCause {
  const moments = facts.map(({ at }) => at).sort();
  const at = moments.at(-1) ?? '';
  const publications = new Set(
    facts.map(({ source, change }) => JSON.stringify([source, change?.revision])),
  );
  const [{ source, change } = {} as Partial<HeardEvent>] = facts;
  return publications.size === 1 && source !== undefined && change?.revision !== undefined
    ? { kind: 'reconcile', at, source, revision: change.revision }
    : { kind: 'reconcile', at };
}

/** What an event asks for: the services it touches, by the facts it touches; of a campaign, everybody. */
function eventAsks(event: HeardEvent, catalogue: Catalogue): readonly Ask[] {
  if (event.type.startsWith('campaign-')) {
    if (isOnlyWords(event)) return [];
    const cause = { kind: 'campaign', at: event.at, version: 0 } as const;
    return [{ services: 'all', campaigns: new Set([event.subject]), cause }];
  }
  const cause = causeOf(event);
  return touchedBy(event, catalogue).map(({ services, roots }) => ({
    services: services === 'all' ? services : new Set(services),
    // Whose every fact may be another may be asked anew: also by a rule that looks at none.
    ...(roots.size === FACT_ROOTS.length ? {} : { roots }),
    cause,
  }));
}

/** Fields of a campaign by which nothing is decided. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'body',
  'fix',
  'links',
  'ownerTeam',
  'projectOwner',
  'priority',
  'category',
  'level',
  'effort',
  'targetDate',
]);

function isOnlyWords({ type, change }: HeardEvent): boolean {
  const fields = Object.keys({ ...change?.before, ...change?.after });
  return type === 'campaign-edited' && fields.length > 0 && fields.every((one) => WORDS.has(one));
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
