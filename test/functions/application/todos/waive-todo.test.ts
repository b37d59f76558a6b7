import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChanges } from '#application/read-changes.ts';
import { readTransitions } from '#application/read-transitions.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { expireWords } from '#application/todos/expire-words.ts';
import {
  approveWaiver,
  declineWaiver,
  unwaiveTodo,
  waiveTodo,
} from '#application/todos/waive-todo.ts';
import { openTodoDesk, type TodoDesk } from '../../../support/todo-desk.ts';

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk();
});
afterEach(() => desk.app.close());

const ADMIN = { name: 'Ada', email: 'ada@acme.example', role: 'admin', local: false } as const;
const editor = (name: string) => ({ name, role: 'editor', local: false }) as const;
const UNTIL = '2026-12-01T00:00:00.000Z';
const waive = (
  viewer: Parameters<typeof waiveTodo>[1]['viewer'],
  until = UNTIL,
  reason = 'later',
) => waiveTodo(desk.app, { todoId: 'tier~pay', viewer, reason, until });
const stateOf = async () => (await desk.todo('tier~pay'))?.state;
const told = async (kind: 'todo-waived' | 'todo-opened') => {
  const { catalogue } = await desk.app.readBoard();
  const page = await readChanges(desk.app, catalogue, { kind: [kind] }, { first: 10 });
  return page.rows.filter(({ item }) => item.subject === 'tier~pay').length;
};

describe('a waiver', () => {
  it('of an admin counts at once, until its end, which is told once', async () => {
    expect(await waive(ADMIN)).toMatchObject({ todo: { state: 'WAIVED' } });
    const before = todoCounts(await desk.app.readBoard(), desk.app.now).ofService('pay');
    expect(before).toMatchObject({ WAIVED: 1, OPEN: 1 });
    expect(await told('todo-waived')).toBe(1);
    expect(await expireWords(desk.app)).toBe(0);

    desk.app.now = UNTIL;
    // By time alone, before any sweep.
    expect(await stateOf()).toBe('OPEN');
    const after = todoCounts(await desk.app.readBoard(), desk.app.now).ofService('pay');
    expect(after).toMatchObject({ WAIVED: 0, OPEN: 2 });

    desk.wait(1);
    const opened = await told('todo-opened');
    expect([await expireWords(desk.app), await expireWords(desk.app)]).toEqual([1, 0]);
    expect(await told('todo-opened')).toBe(opened + 1);
    const todo = await desk.todo('tier~pay');
    expect(todo).toMatchObject({ state: 'OPEN', since: UNTIL });
    const [newest] = await readTransitions(desk.app, [todo?.note?.proof], 1);
    expect(newest).toMatchObject({
      from: 'WAIVED',
      to: 'OPEN',
      cause: { kind: 'expiry', at: UNTIL },
    });
  });

  it('costs a sweep that has nothing to tell no more than a look at the stamp', async () => {
    await waive(ADMIN);
    await desk.publish({ pay: 'tier: A', shop: 'teamName: web' });
    desk.app.now = UNTIL;
    await expireWords(desk.app);
    // It ended while the todo was done: nothing turned.
    expect(await desk.app.cost(() => expireWords(desk.app))).toMatchObject({
      result: 0,
      reads: 1,
      writes: 0,
    });
  });

  it('that an editor asks for counts when somebody else approves it', async () => {
    await waive(editor('bob'));
    expect(await stateOf()).toBe('OPEN');
    const asked = { todoId: 'tier~pay' };
    const own = await approveWaiver(desk.app, { ...asked, viewer: editor('bob') });
    expect(own).toMatchObject({ code: 'may-not-approve' });
    const stranger = await approveWaiver(desk.app, { ...asked, viewer: editor('eve') });
    expect(stranger).toMatchObject({ code: 'may-not-approve' });
    Object.assign(desk.app.identity, {
      mayApprove: async (_: object, { campaignId }: { readonly campaignId?: string }) =>
        campaignId === 'tier',
    });
    const bob = await approveWaiver(desk.app, { ...asked, viewer: editor('bob') });
    expect(bob).toMatchObject({ code: 'may-not-approve' });
    const eve = await approveWaiver(desk.app, { ...asked, viewer: editor('eve') });
    expect(eve).toMatchObject({
      todo: { state: 'WAIVED', note: { waiver: { approvedBy: 'eve' } } },
    });
    expect(await approveWaiver(desk.app, { ...asked, viewer: ADMIN })).toMatchObject({
      code: 'not-asked',
    });
  });

  it('stays in force while a longer one is asked for, or declined', async () => {
    await waive(ADMIN);
    const later = '2027-02-01T00:00:00.000Z';
    await waive(editor('bob'), later, 'still');
    expect(await desk.todo('tier~pay')).toMatchObject({
      state: 'WAIVED',
      note: { waiver: { until: UNTIL }, extension: { until: later } },
    });
    const declined = { todoId: 'tier~pay', viewer: ADMIN, reason: 'no' };
    expect(await declineWaiver(desk.app, declined)).toMatchObject({ todo: { state: 'WAIVED' } });
    await waive(editor('bob'), later, 'still');
    await approveWaiver(desk.app, { todoId: 'tier~pay', viewer: ADMIN });
    expect(await desk.todo('tier~pay')).toMatchObject({
      state: 'WAIVED',
      note: { waiver: { until: later, requestedBy: 'bob', approvedBy: 'ada@acme.example' } },
    });
    desk.wait(1);
    expect(await unwaiveTodo(desk.app, { todoId: 'tier~pay', by: 'bob' })).toMatchObject({
      todo: { state: 'OPEN', since: desk.app.now },
    });
  });

  it('needs a reason and a moment to come, a year ahead at most', async () => {
    expect(await waive(ADMIN, UNTIL, ' ')).toMatchObject({ code: 'text-missing' });
    expect(await waive(ADMIN, desk.app.now)).toMatchObject({ code: 'until-past' });
    expect(await waive(ADMIN, '2028-01-01T00:00:00.000Z')).toMatchObject({ code: 'until-too-far' });
  });
});
