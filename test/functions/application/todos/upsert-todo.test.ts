import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeTask } from '#application/todos/change-task.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { externalTaskId } from '#application/todos/task-id.ts';
import { upsertTodo } from '#application/todos/upsert-todo.ts';
import { plusSeconds } from '#domain/instant.ts';
import { type ExternalTodo, isLate, taskOfExternal } from '#domain/todos/external-todo.ts';
import type { Task } from '#domain/todos/task.ts';
import { openTodoDesk, type TodoDesk } from '../../../support/todo-desk.ts';

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk();
});
afterEach(() => desk.app.close());

const ADMIN = { name: 'Ada', role: 'admin', local: false } as const;
const ITEM: ExternalTodo = {
  system: 'jira',
  key: 'OPS-1',
  serviceId: 'pay',
  title: 'Rotate keys',
  done: false,
};
const upsert = (item: Partial<ExternalTodo> = {}) =>
  upsertTodo(desk.app, { viewer: ADMIN, item: { ...ITEM, ...item } });
const idOf = (key = 'OPS-1') => externalTaskId(desk.app.codec, 'jira', key);

describe('a todo that another system keeps here', () => {
  it('is created, changed, closed and opened again by its key', async () => {
    expect(await upsert()).toMatchObject({ todo: { id: idOf(), state: 'OPEN' } });
    expect(await upsert({ title: 'Rotate all keys' })).toMatchObject({
      todo: { id: idOf(), task: { title: 'Rotate all keys', version: 2 } },
    });
    desk.wait(1);
    expect(await upsert({ done: true, evidence: 'PR 7' })).toMatchObject({
      todo: { state: 'SATISFIED', since: desk.app.now, task: { done: { evidence: 'PR 7' } } },
    });
    expect(await upsert()).toMatchObject({ todo: { state: 'REGRESSED' } });
  });

  it('writes nothing when the same is said again', async () => {
    await upsert({ body: 'why', done: true });
    const again = await desk.app.cost(() => upsert({ body: 'why', done: true }));
    expect(again).toMatchObject({ result: { kind: 'unchanged' }, writes: 0 });
  });

  it('keeps what people said of it, also when it moves to another service', async () => {
    await upsert();
    const edit = { assignee: 'bob', priority: 'HIGH' } as const;
    await editTodo(desk.app, { todoId: idOf(), by: 'ann', expectedVersion: 0, edit });
    await upsert({ serviceId: 'shop', priority: 'LOW' });
    expect(await desk.todo(idOf())).toMatchObject({
      serviceId: 'shop',
      assignee: 'bob',
      priority: 'HIGH',
      task: { priority: 'LOW' },
    });
    const work = [...(await desk.app.readBoard()).work.values()].flatMap(Object.keys);
    expect(work).toEqual(['shop']);
  });

  it('is nobody else’s: other systems and people leave it alone', async () => {
    await upsert();
    await upsert({ system: 'linear', title: 'Mine' });
    expect(await desk.todo(idOf())).toMatchObject({ task: { title: 'Rotate keys' } });
    expect(await completeTask(desk.app, { todoId: idOf(), by: 'ann' })).toMatchObject({
      code: 'owned-elsewhere',
    });
    const bob = { name: 'Bob', role: 'editor', local: false } as const;
    expect(await upsertTodo(desk.app, { viewer: bob, item: ITEM })).toMatchObject({
      code: 'may-not-speak-for',
    });
  });

  it('is one, however many say so at once', async () => {
    await Promise.all(['pay', 'shop', 'pay', 'shop'].map((serviceId) => upsert({ serviceId })));
    const tasks = [...(await desk.app.readBoard()).work.values()].flatMap((shard) =>
      Object.values(shard).flatMap((work) => Object.keys(work.tasks)),
    );
    expect(tasks).toEqual([idOf()]);
  });

  it('ends as it was last over there, in whatever order and however often that is said', async () => {
    const steps: readonly Partial<ExternalTodo>[] = [
      { title: 'One', asOf: '2026-11-22T01:00:00.000Z' },
      { title: 'Two', serviceId: 'shop', asOf: '2026-11-22T02:00:00.000Z' },
      { title: 'One', asOf: '2026-11-22T03:00:00.000Z' },
      { title: 'Four', done: true, asOf: '2026-11-22T04:00:00.000Z' },
    ];
    const orders = fc.array(fc.integer({ min: 0, max: steps.length - 1 }), { maxLength: 6 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        run += 1;
        const key = `OPS-${run}`;
        const all = [...order, ...order].length === 0 ? [0] : [...order, ...order];
        for (const step of all) await upsert({ ...steps[step], key });
        const last = steps[Math.max(...all)];
        expect(await desk.todo(idOf(key))).toMatchObject({
          serviceId: last?.serviceId ?? 'pay',
          state: last?.done ? 'SATISFIED' : 'OPEN',
          task: { title: last?.title },
        });
      }),
      { numRuns: 20 },
    );
  });

  it('says that what is older was left out, and ends alike in whatever order one moment is told', async () => {
    const asOf = '2026-11-22T02:00:00.000Z';
    const steps = [{ title: 'One' }, { title: 'Two' }, { title: 'One', done: true }];
    for (const [run, order] of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].entries()) {
      const key = `OPS-${run}`;
      const kinds: string[] = [];
      for (const step of order) {
        kinds.push((await upsert({ ...steps[step], key, asOf }))?.kind);
      }
      expect(kinds.includes('late')).toBe(run > 0);
      expect(await desk.todo(idOf(key))).toMatchObject({
        state: 'SATISFIED',
        task: { title: 'One' },
      });
      const late = await upsert({ title: 'Old', key, asOf: '2026-11-22T01:00:00.000Z' });
      expect(late).toMatchObject({ kind: 'late', todo: { task: { title: 'One' } } });
      expect(await upsert({ ...steps[2], key, asOf })).toMatchObject({ kind: 'unchanged' });
    }
  });

  it('is refused from a clock that is more than five minutes ahead, for nothing could come after it', async () => {
    const ahead = (seconds: number) => upsert({ asOf: plusSeconds(desk.app.now, seconds) });
    expect(await ahead(301)).toMatchObject({ kind: 'refused', code: 'as-of-ahead' });
    expect(await desk.todo(idOf())).toBeUndefined();
    expect(await ahead(300)).toMatchObject({ kind: 'changed' });
  });

  it('is not held for ever by a moment to come that was taken before', async () => {
    await upsert();
    const found = (await desk.todo(idOf()))?.task as Task;
    const origin = {
      kind: 'external',
      system: 'jira',
      key: 'OPS-1',
      asOf: '2999-01-01T00:00:00.000Z',
    };
    const poisoned = { ...found, origin } as Task;
    const late = { ...ITEM, asOf: desk.app.now };
    expect(isLate(poisoned, late, desk.app.now)).toBe(false);
    expect(taskOfExternal(idOf(), late, poisoned, desk.app.now).origin).toMatchObject({
      asOf: desk.app.now,
    });
    const sane = {
      ...poisoned,
      origin: { ...origin, asOf: plusSeconds(desk.app.now, 60) },
    } as Task;
    expect(isLate(sane, late, desk.app.now)).toBe(true);
  });

  it('is refused with a word about what is wrong', async () => {
    expect(await upsert({ system: 'Jira!' })).toMatchObject({ code: 'bad-key' });
    expect(await upsert({ key: '' })).toMatchObject({ code: 'bad-key' });
    expect(await upsert({ serviceId: 'nobody' })).toMatchObject({ code: 'unknown-service' });
    expect(await upsert({ title: ' ' })).toMatchObject({ code: 'text-missing' });
    const links = [{ title: 'x', url: 'javascript:alert(1)' }];
    expect(await upsert({ links })).toMatchObject({ code: 'bad-link' });
  });
});
