import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTransitions } from '#application/read-transitions.ts';
import { attestTodo, withdrawAttestation } from '#application/todos/attest-todo.ts';
import { commentOnTodo } from '#application/todos/comment-on-todo.ts';
import { readComments } from '#application/todos/comments-of.ts';
import { createTask } from '#application/todos/create-task.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { markApplicable, markNotApplicable } from '#application/todos/mark-not-applicable.ts';
import { waiveTodo } from '#application/todos/waive-todo.ts';
import { todosOf } from '#application/todos-of.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';
import { openTodoDesk, type TodoDesk } from '../../../support/todo-desk.ts';

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk();
});
afterEach(() => desk.app.close());

const edit = (by: string, expectedVersion: number, said: Parameters<typeof editTodo>[1]['edit']) =>
  editTodo(desk.app, { todoId: 'tier~pay', by, expectedVersion, edit: said });

describe('an edit of a todo', () => {
  it('says who, until when and how urgent; null goes back to what the campaign says', async () => {
    const first = await edit('ann', 0, {
      assignee: ' bob ',
      dueDate: '2027-01-31',
      priority: 'HIGH',
    });
    expect(first).toMatchObject({
      kind: 'changed',
      todo: { assignee: 'bob', dueDate: '2027-01-31', priority: 'HIGH', note: { version: 1 } },
    });
    const second = await edit('ann', 1, { priority: null });
    expect(second).toMatchObject({ todo: { priority: 'MEDIUM', assignee: 'bob' } });
    expect(await edit('ann', 2, { dueDate: '2027-02-30' })).toMatchObject({ code: 'bad-day' });
  });

  it('writes nothing when it is so already', async () => {
    await edit('ann', 0, { assignee: 'bob' });
    const again = await desk.app.cost(() => edit('ann', 1, { assignee: 'bob' }));
    expect(again).toMatchObject({ result: { kind: 'unchanged' }, writes: 0 });
  });

  it('by two at once keeps the first, and shows the second both versions', async () => {
    const [ann, bob] = await Promise.all([
      edit('ann', 0, { assignee: 'ann' }),
      edit('bob', 0, { assignee: 'bob' }),
    ]);
    const [winner, loser] = ann.kind === 'changed' ? [ann, bob] : [bob, ann];
    const [kept, lost] = winner === ann ? ['ann', 'bob'] : ['bob', 'ann'];
    expect(winner).toMatchObject({ kind: 'changed', todo: { assignee: kept } });
    expect(loser).toMatchObject({
      kind: 'conflict',
      current: { assignee: kept, note: { version: 1, updatedBy: kept } },
      yours: { assignee: lost },
    });
    expect(await desk.todo('tier~pay')).toMatchObject({ assignee: kept });
  });

  it('stays what it is however often machines judge', async () => {
    await edit('ann', 0, { assignee: 'bob' });
    await desk.publish({ pay: 'tier: A', shop: 'teamName: web' });
    expect(await desk.todo('tier~pay')).toMatchObject({ state: 'SATISFIED', assignee: 'bob' });
  });

  it('loses nothing of what others say at the same time, of any kind', async () => {
    const { app } = desk;
    const todoId = 'tier~pay';
    const viewer = { name: 'Ada', role: 'admin', local: false } as const;
    const until = '2026-12-24T00:00:00.000Z';
    const outcomes = await Promise.all([
      edit('ann', 0, { assignee: 'bob' }),
      waiveTodo(app, { todoId, viewer, reason: 'later', until }),
      markNotApplicable(app, { todoId, by: 'eve', reason: 'a batch' }),
      commentOnTodo(app, { todoId, by: 'bob', text: 'One' }),
      commentOnTodo(app, { todoId, by: 'eve', text: 'Two' }),
      createTask(app, { serviceId: 'pay', by: 'bob', fields: { title: 'x' } }),
      desk.publish({ pay: 'tier: A', shop: 'teamName: web' }),
    ]);
    const [first] = outcomes;
    if (first.kind === 'conflict') await edit('ann', 2, { assignee: 'bob' });
    expect(await desk.todo(todoId)).toMatchObject({
      state: 'NOT_APPLICABLE',
      assignee: 'bob',
      judgement: { verdict: 'SATISFIED' },
      note: { version: 3, comments: 2, waiver: { until }, notApplicable: { by: 'eve' } },
    });
    const board = await app.readBoard();
    expect(todosOf(board, 'pay', app.now).some(({ task }) => task?.title === 'x')).toBe(true);
    const { comments } = await readComments(app, todoId, { first: 9 });
    expect(comments.map(({ comment }) => comment.text).sort()).toEqual(['One', 'Two']);
  });

  it('is refused when the campaign is over', async () => {
    const act = { by: 'ann', at: '2026-11-20T09:00:00.000Z' };
    const course = { launched: act, ended: act, extensions: [] };
    await putCampaigns(desk.app, [{ id: 'tier', satisfied: 'has(spec.tier)', course }]);
    expect(await edit('ann', 0, { assignee: 'bob' })).toMatchObject({ code: 'campaign-over' });
  });

  it('of a todo that is not there is refused', async () => {
    const asked = { todoId: 'tier~nobody', by: 'ann', expectedVersion: 0, edit: {} };
    expect(await editTodo(desk.app, asked)).toMatchObject({ code: 'unknown-todo' });
  });
});

describe('what a person says of a todo', () => {
  const chain = async (todoId: string) => {
    const todo = await desk.todo(todoId);
    const proofs = [todo?.judgement?.proof, todo?.note?.proof];
    const found = await readTransitions(desk.app, proofs, 10);
    return found.map(({ from, to, cause }) => [from, to, cause.kind]);
  };

  it('makes it not applicable until it is taken back, with evidence of both', async () => {
    const asked = { todoId: 'tier~pay', by: 'ann', reason: 'a batch' };
    desk.wait(1);
    expect(await markNotApplicable(desk.app, asked)).toMatchObject({
      todo: { state: 'NOT_APPLICABLE', since: desk.app.now },
    });
    desk.wait(1);
    expect(await markApplicable(desk.app, asked)).toMatchObject({
      todo: { state: 'OPEN', since: desk.app.now },
    });
    expect(await chain('tier~pay')).toEqual([
      ['NOT_APPLICABLE', 'OPEN', 'person'],
      ['OPEN', 'NOT_APPLICABLE', 'person'],
      [undefined, 'OPEN', 'reconcile'],
    ]);
  });

  it('attests what no rule decides, for as long as the campaign says', async () => {
    const asked = { todoId: 'drill~pay', by: 'ann', evidence: 'Done on Monday' };
    expect(await attestTodo(desk.app, { ...asked, url: 'http://x.example' })).toMatchObject({
      code: 'bad-link',
    });
    const url = 'https://wiki.example/drill';
    expect(await attestTodo(desk.app, { ...asked, url })).toMatchObject({
      todo: { state: 'SATISFIED', note: { attestation: { url, by: 'ann' } } },
    });
    desk.wait(24 * 89);
    const renewed = await attestTodo(desk.app, { ...asked, evidence: 'Again' });
    expect(renewed).toMatchObject({ todo: { since: '2026-11-22T12:00:00.000Z' } });
    desk.wait(24 * 60);
    expect(await desk.todo('drill~pay')).toMatchObject({ state: 'SATISFIED' });
    expect(await withdrawAttestation(desk.app, asked)).toMatchObject({
      todo: { state: 'REGRESSED', since: desk.app.now },
    });
    expect(await attestTodo(desk.app, { ...asked, todoId: 'tier~pay' })).toMatchObject({
      code: 'not-attested',
    });
  });
});
