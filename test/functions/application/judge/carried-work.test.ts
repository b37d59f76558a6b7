import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '#application/judge/judge.ts';
import { commentOnTodo } from '#application/todos/comment-on-todo.ts';
import { readComments } from '#application/todos/comments-of.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { findTodo } from '#application/todos-of.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { ORGANISATION, publishSpecs } from '../../../support/publish.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';

const ORGANISED = { 'organisation.yaml': ORGANISATION };

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: '', shop: '' }, ORGANISED);
  await putCampaigns(app, [{ id: 'tiered', satisfied: 'has(spec.tier)' }]);
  await judgeAll();
});
afterEach(() => app.close());

const judgeAll = () =>
  judge(app, () => [{ services: 'all', cause: { kind: 'reconcile', at: app.now } }]);
const edit = (todoId: string, assignee: string, expectedVersion = 0) =>
  editTodo(app, { todoId, by: 'ada', expectedVersion, edit: { assignee } });
const comment = (todoId: string, text: string) => commentOnTodo(app, { todoId, by: 'ada', text });
const todo = async (todoId: string) => findTodo(await app.readBoard(), todoId, app.now);

describe('what people said of a service that has another id now', () => {
  it('goes over to that, with the comments', async () => {
    await edit('tiered~pay', 'grace');
    for (let n = 0; n < 52; n += 1) {
      app.now = new Date(Date.parse(app.now) + 1_000).toISOString();
      expect(await comment('tiered~pay', `Comment ${n}`)).toMatchObject({ kind: 'commented' });
    }
    await publishSpecs(app, { till: 'previousServiceID: pay', shop: '' }, ORGANISED);

    await judgeAll();

    expect(await todo('tiered~till')).toMatchObject({
      state: 'OPEN',
      assignee: 'grace',
      note: { todoId: 'tiered~till', serviceId: 'till', comments: 52 },
    });
    const { comments, count } = await readComments(app, 'tiered~till', { first: 60 });
    expect([count, comments[0]?.comment.text, comments.at(-1)?.comment.text]).toEqual([
      52,
      'Comment 51',
      'Comment 0',
    ]);
    expect((await readComments(app, 'tiered~pay', { first: 60 })).count).toBe(0);
  });

  it('stays for a service that is removed, until it comes back', async () => {
    await edit('tiered~shop', 'grace');
    await publishSpecs(app, { pay: '' }, ORGANISED);
    await judgeAll();
    expect(await todo('tiered~shop')).toBeUndefined();

    await publishSpecs(app, { pay: '', shop: '' }, ORGANISED);
    await judgeAll();

    expect(await todo('tiered~shop')).toMatchObject({ state: 'OPEN', assignee: 'grace' });
  });
});
