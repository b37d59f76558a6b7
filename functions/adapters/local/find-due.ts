import type { DocumentStore, Query } from '#application/ports.ts';
import { MESSAGES, type Message, messageOf } from './queue-documents.ts';

interface Looking {
  readonly queue: string;
  readonly now: string;
  /** Ids that are under way. */
  readonly held: ReadonlySet<string>;
  /** So many may begin. */
  readonly free: number;
  /** How often was looked. */
  readonly turns: number;
}

interface Found {
  readonly due: readonly Message[];
  /** The first of those that wait. */
  readonly next: Message | undefined;
}

/**
 * What is to be delivered now. Of more than may begin, half are the oldest and half the newest, so that nothing new waits
 * behind a mountain, and no mountain for ever.
 */
export async function findDue(store: DocumentStore, looking: Looking): Promise<Found> {
  const { queue, now, held, free, turns } = looking;
  const find = async (query: Pick<Query, 'where' | 'limit'>, direction: 'asc' | 'desc') => {
    const found = await store.query({
      collection: MESSAGES,
      where: [{ field: 'queue', op: '==', value: queue }, ...(query.where ?? [])],
      orderBy: [{ field: 'due', direction }],
      limit: query.limit + held.size,
    });
    return found.filter(({ id }) => !held.has(id)).map(messageOf);
  };
  const oldest = await find({ limit: free + 1 }, 'asc');
  const due = oldest.filter((message) => message.due <= now);
  const next = oldest[0];
  // Where one may begin at a time, every other one is the newest.
  const fresh = Math.floor((free + (turns % 2)) / 2);
  if (due.length <= free || fresh === 0) return { due: due.slice(0, free), next };
  const isDue = { field: 'due', op: '<=', value: now } as const;
  const newest = (await find({ where: [isDue], limit: fresh }, 'desc')).slice(0, fresh);
  const ids = new Set(newest.map(({ id }) => id));
  const others = due.filter(({ id }) => !ids.has(id));
  return { due: [...others.slice(0, free - newest.length), ...newest], next };
}
