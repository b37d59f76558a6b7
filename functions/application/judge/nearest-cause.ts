import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import type { Ask } from './asks.ts';

type Caused = Pick<Ask, 'roots' | 'decides' | 'teller' | 'cause'>;

/**
 * What made a verdict another, among what asked for it: only what may have decided, which is what tells of facts that
 * the rules look at. What named the campaign is nearer than an event, an event than the periodic look; what happened to
 * the service itself is nearer than what happened to others, and a break nearer than what broke nothing, where rules look
 * at breaks. Where several tell of different things alike, the publication that brought them is named.
 */
export function nearestCause(
  asks: readonly Caused[],
  serviceId: string,
  looksAt: ReadonlySet<FactRoot>,
): TodoCause | undefined {
  const able = asks.filter(({ roots, decides = roots }) => shares(decides, looksAt));
  const top = best(able, ({ cause }) => RANK[cause.kind]);
  const nearest = best(top, ({ teller, cause }) => {
    if (cause.kind !== 'event') return 0;
    const isBreak = teller?.breaks === true && looksAt.has('contractChanges');
    return (teller?.serviceId === serviceId ? 2 : 0) + (isBreak ? 1 : 0);
  });
  const [newest, ...others] = nearest.toSorted((one, other) => compare(keyOf(other), keyOf(one)));
  if (newest?.cause.kind !== 'event') return newest?.cause;
  const { at, source, revision } = newest.cause;
  const isSameThing = others.every(
    ({ cause, teller }) =>
      cause.kind !== 'event' ||
      cause.source !== source ||
      cause.revision !== revision ||
      teller?.subject === newest.teller?.subject,
  );
  return isSameThing ? newest.cause : { kind: 'reconcile', at, source, revision };
}

/** Whether these facts are among those; absent: all are. */
export const shares = (
  roots: ReadonlySet<FactRoot> | undefined,
  looksAt: ReadonlySet<FactRoot>,
): boolean => roots === undefined || [...looksAt].some((root) => roots.has(root));

export const RANK = { campaign: 2, event: 1, person: 0, expiry: 0, reconcile: 0 } as const;

function best(asks: readonly Caused[], worth: (ask: Caused) => number): readonly Caused[] {
  const most = Math.max(...asks.map(worth));
  return asks.filter((ask) => worth(ask) === most);
}

/** The same whatever came first. */
const keyOf = ({ cause }: Caused): string =>
  [
    cause.at,
    'source' in cause ? cause.source : '',
    cause.kind === 'event' ? cause.eventId : '',
  ].join(' ');

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
