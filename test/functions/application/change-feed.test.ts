import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChangeFeed, createChangeFeed, type Following } from '#application/change-feed.ts';
import { ref } from '#application/documents.ts';
import { logChanges } from '#application/outbox.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { aChange } from '../../support/a-change.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

let desk: TodoDesk;
let feed: ChangeFeed;
const faults: unknown[] = [];
beforeEach(async () => {
  faults.length = 0;
  desk = await openTodoDesk();
  feed = createChangeFeed(desk.app, (error) => faults.push(error), 20);
});
afterEach(() => desk.app.close());

let version = 0;
const edit = async () => {
  const input = { todoId: 'tier~pay', by: 'ann', edit: { assignee: `a${version}` } };
  const { note } = (await desk.todo('tier~pay')) ?? {};
  version += 1;
  await editTodo(desk.app, { ...input, expectedVersion: note?.version ?? 0 });
};
const follow = async (
  over: Partial<Parameters<ChangeFeed['follow']>[0]> = {},
): Promise<Following> => {
  const following = await feed.follow({ seconds: 60, wants: () => true, ...over });
  if (following === 'too far behind') throw new Error(following);
  return following;
};
/** Logs changes at this moment, as one publication. */
async function log(ids: readonly string[], at: string): Promise<void> {
  const changes = ids.map((id) => aChange(id, 'pay', { at }));
  const { writes } = logChanges(desk.app.codec, changes, at);
  await desk.app.store.transaction(async (transaction) => {
    for (const { ref: target, data } of writes) transaction.set(target, data);
  });
}
const noon = (seconds: number) =>
  new Date(Date.parse('2026-11-22T12:00:00.000Z') + seconds * 1_000).toISOString();

describe('following changes', () => {
  it('tells of what is logged under an earlier moment too, each once', async () => {
    desk.wait(1);
    const { changes } = await follow();
    await edit();
    const late = desk.app.now;
    desk.app.now = new Date(Date.parse(late) - 30_000).toISOString();
    await edit();
    desk.app.now = late;
    await edit();
    const told = [await changes.next(), await changes.next(), await changes.next()];
    const who = told.map(({ value }) => value?.change.after?.assignee);
    expect(new Set(who).size).toBe(3);
    await changes.return?.();
    expect(await changes.next()).toMatchObject({ done: true });
  });

  it('ends when the log can’t be read, and says so', async () => {
    const { changes } = await follow();
    const next = changes.next();
    Object.assign(desk.app, {
      readCatalogue: async () => {
        throw new Error('no store');
      },
    });
    expect(await next).toMatchObject({ done: true });
    expect(faults).toEqual([expect.objectContaining({ message: 'no store' })]);
  });

  it('ends when the process stops, and nobody begins then', async () => {
    const stopping = new AbortController();
    feed = createChangeFeed({ ...desk.app, stopping: stopping.signal }, () => {}, 20);
    const { changes, quietPlace } = await follow();
    const next = changes.next();
    stopping.abort();
    expect(await next).toMatchObject({ done: true });
    expect(quietPlace()).toEqual({ document: desk.app.now, index: 0 });
    expect(await (await follow()).changes.next()).toMatchObject({ done: true });
  });
});

describe('coming again', () => {
  it('goes on behind a place', async () => {
    desk.wait(1);
    const { changes } = await follow();
    await edit();
    const { value } = await changes.next();
    await changes.return?.();
    desk.wait(1);
    await edit();
    await edit();
    const again = await follow({ after: value });
    const told = [(await again.changes.next()).value, (await again.changes.next()).value];
    expect(told.map((one) => one?.change.after?.assignee)).toEqual([
      `a${version - 2}`,
      `a${version - 1}`,
    ]);
    await again.changes.return?.();
  });

  it('misses nothing of what came when nothing had been told, and knows no place while something is left', async () => {
    desk.wait(1);
    const { changes, place, quietPlace } = await follow();
    expect(quietPlace()).toBeUndefined();
    const next = changes.next();
    expect(quietPlace()).toEqual(place);
    await changes.return?.();
    await next;
    desk.wait(1);
    await edit();
    const again = await follow({ after: place });
    expect((await again.changes.next()).value?.change.after?.assignee).toBe(`a${version - 1}`);
    await again.changes.return?.();
  });

  it('is told all of a publication larger than what may wait, whichever of its parts came last', async () => {
    desk.wait(1);
    const ids = Array.from({ length: 4_500 }, (_, index) => `c${index}`);
    await log(ids, noon(3_590));
    const stored = await desk.app.store.query({
      collection: ref('changelog', 'x').collection,
      where: [{ field: 'at', op: '==', value: noon(3_590) }],
      orderBy: [{ field: 'at', direction: 'asc' }],
      limit: 9,
    });
    const last = { document: stored.at(-1)?.id ?? '', index: 0 };
    const { changes } = await follow({ after: last });
    const told = new Set<string>();
    while (told.size < ids.length - 1) told.add((await changes.next()).value?.change.id);
    await edit();
    expect((await changes.next()).value?.change.after?.assignee).toBe(`a${version - 1}`);
    await changes.return?.();
    expect(stored).toHaveLength(3);
  });

  it('is told to ask anew when more was logged since than is looked through, or the log ends later', async () => {
    desk.wait(24);
    const after = { document: noon(0), index: 0 };
    for (let second = 1; second <= 500; second += 1) await log([`s${second}`], noon(second));
    const { changes } = await follow({ after: { document: noon(0), index: 0 } });
    expect((await changes.next()).value?.change.kind).toMatch(/^(service|campaign|todo)-/);
    await changes.return?.();
    await log(['more'], noon(501));
    expect(await feed.follow({ after, seconds: 60, wants: () => true })).toBe('too far behind');

    const recent = { document: noon(500), index: 0 };
    await (await follow({ after: recent })).changes.return?.();
    desk.wait(24 * 400);
    expect(await feed.follow({ after: recent, seconds: 60, wants: () => true })).toBe(
      'too far behind',
    );
  });
});
