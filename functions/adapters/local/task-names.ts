import { createHash } from 'node:crypto';
import type { Collection, DocumentRef, DocumentStore } from '#application/ports.ts';
import { later } from './later.ts';

const TASK_NAMES = { name: 'queueTaskNames', fields: ['until'] } satisfies Collection;

/** For about an hour Cloud Tasks takes no second task of a name: https://cloud.google.com/tasks/docs/reference/rest */
const TAKEN_MILLISECONDS = 3_600_000;

/** A name may hold anything, an id may not. */
export const taskNameRef = (name: string): DocumentRef => ({
  collection: TASK_NAMES,
  id: createHash('sha256').update(name).digest('hex'),
});

export const takenSince = (now: string) => ({ until: later(now, TAKEN_MILLISECONDS) });

/** Forgets names that may be used again; some hundred at a time. */
export async function forgetTaskNames(store: DocumentStore, now: string): Promise<void> {
  const free = await store.query({
    collection: TASK_NAMES,
    where: [{ field: 'until', op: '<=', value: now }],
    orderBy: [{ field: 'until', direction: 'asc' }],
    limit: 300,
  });
  if (free.length === 0) return;
  await store.transaction(async (transaction) => {
    const found = await transaction.getAll(free.map(({ id }) => ({ collection: TASK_NAMES, id })));
    for (const name of found) {
      if (name && String(name.data.until) <= now) {
        transaction.delete({ collection: TASK_NAMES, id: name.id });
      }
    }
  });
}
