import type { Catalogue } from '#application/catalogue.ts';
import { touchedBy } from '#application/touched-by.ts';
import { FACT_ROOTS, type FactRoot } from '#domain/facts/fact-type.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import type { Ask } from './asks.ts';
import { toldRoots } from './told-roots.ts';

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
        : [{ services: new Set([event.serviceId]), ...told(event, toldRoots(event)) }],
    ),
    ...(facts.length === 0 ? [] : asksOfMany(facts)),
  ];
}

/** Everybody is asked; of many that one publication brought, that is known where it tells of the facts. */
function asksOfMany(facts: readonly HeardEvent[]): readonly Ask[] {
  const at =
    facts
      .map((one) => one.at)
      .toSorted()
      .at(-1) ?? '';
  const publications = new Set(
    facts.map(({ source, change }) => JSON.stringify([source, change?.revision])),
  );
  const [{ source, change } = {} as Partial<HeardEvent>] = facts;
  if (publications.size > 1 || source === undefined || change?.revision === undefined) {
    return [{ services: 'all', cause: { kind: 'reconcile', at } }];
  }
  const roots = facts.map(toldRoots);
  const known = roots.filter((some) => some !== undefined);
  const decides =
    known.length === roots.length ? new Set(known.flatMap((some) => [...some])) : undefined;
  return [
    {
      services: 'all',
      cause: { kind: 'reconcile', at, source, revision: change.revision },
      ...(decides === undefined ? {} : { decides }),
    },
  ];
}

/** What an event is known to have decided. */
function told(
  event: HeardEvent,
  decides: ReadonlySet<FactRoot> | undefined,
): Pick<Ask, 'cause' | 'decides' | 'teller'> {
  const { serviceId, subject, change } = event;
  return {
    cause: causeOf(event),
    ...(decides === undefined ? {} : { decides }),
    teller: { serviceId, subject, breaks: change?.breaking !== undefined },
  };
}

/** What an event asks for: the services it touches, by the facts it touches; of a campaign, everybody. */
function eventAsks(event: HeardEvent, catalogue: Catalogue): readonly Ask[] {
  if (event.type.startsWith('campaign-')) {
    if (isOnlyWords(event)) return [];
    const cause = { kind: 'campaign', at: event.at, version: 0 } as const;
    return [{ services: 'all', campaigns: new Set([event.subject]), cause }];
  }
  const own = toldRoots(event);
  return touchedBy(event, catalogue).map(({ services, roots }) => ({
    services: services === 'all' ? services : new Set(services),
    // Whose every fact may be another may be asked anew: also by a rule that looks at none.
    ...(roots.size === FACT_ROOTS.length ? {} : { roots }),
    ...told(event, own && new Set([...roots].filter((root) => own.has(root)))),
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
