import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ChangeFeed, createChangeFeed } from '#application/change-feed.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

let desk: TodoDesk;
let feed: ChangeFeed;
const faults: unknown[] = [];
beforeEach(async () => {
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
const follow = (over: Partial<Parameters<ChangeFeed['follow']>[0]> = {}) =>
  feed.follow({ seconds: 5, wants: () => true, ...over });

it('tells of what is logged under an earlier moment too, each once', async () => {
  desk.wait(1);
  const changes = await follow();
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

it('ends what is followed when the log can’t be read, and says so', async () => {
  const changes = await follow();
  const next = changes.next();
  Object.assign(desk.app, {
    readCatalogue: async () => {
      throw new Error('no store');
    },
  });
  expect(await next).toMatchObject({ done: true });
  expect(faults).toEqual([expect.objectContaining({ message: 'no store' })]);
});

it('goes on behind the place of somebody who comes again', async () => {
  desk.wait(1);
  const changes = await follow();
  await edit();
  const { value } = await changes.next();
  await changes.return?.();
  desk.wait(1);
  await edit();
  await edit();
  const again = await follow({ after: value });
  const told = [(await again.next()).value, (await again.next()).value];
  expect(told.map((one) => one?.change.after?.assignee)).toEqual([
    `a${version - 2}`,
    `a${version - 1}`,
  ]);
  await again.return?.();
});
