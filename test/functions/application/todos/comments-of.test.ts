import { afterEach, beforeEach, expect, it } from 'vitest';
import { commentOnTodo } from '#application/todos/comment-on-todo.ts';
import { MOST_COMMENTS, openComments, readComments } from '#application/todos/comments-of.ts';
import { openTodoDesk, type TodoDesk } from '../../../support/todo-desk.ts';

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk();
});
afterEach(() => desk.app.close());

/** So many comments, as if they had been made one after the other. */
async function seed(count: number): Promise<void> {
  const { store, codec } = desk.app;
  for (let number = 0; number < count; number += 1) {
    await store.transaction(async (transaction) => {
      const comments = await openComments(transaction, codec, 'tier~pay');
      const comment = { id: `${number}`, by: 'ann', at: desk.app.now, text: `No. ${number}` };
      for (const { ref, data } of comments.append(comment)) transaction.set(ref, data);
    });
  }
}

it('keeps comments in pages, of which the newest is one read', async () => {
  await seed(121);
  const page = (first: number, before?: number) =>
    desk.app.cost(() => readComments(desk.app, 'tier~pay', { first, before }));
  const newest = await page(20);
  expect(newest).toMatchObject({ reads: 1, result: { count: 121 } });
  expect(newest.result.comments.map(({ place }) => place)).toEqual(
    Array.from({ length: 20 }, (_, index) => 120 - index),
  );
  const older = await page(60, 101);
  expect(older.reads).toBe(3);
  expect(older.result.comments.map(({ comment }) => comment.text)).toEqual(
    Array.from({ length: 60 }, (_, index) => `No. ${100 - index}`),
  );
  expect((await page(10, 0)).result.comments).toEqual([]);
});

it('takes no more than it can hold', async () => {
  await seed(MOST_COMMENTS);
  const asked = { todoId: 'tier~pay', by: 'ann', text: 'One more' };
  expect(await commentOnTodo(desk.app, asked)).toMatchObject({ code: 'too-many' });
});
