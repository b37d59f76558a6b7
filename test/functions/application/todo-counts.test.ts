import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shardsOf } from '#application/board-shards.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { createTask } from '#application/todos/create-task.ts';
import { waiveTodo } from '#application/todos/waive-todo.ts';
import { allTodos } from '#application/todos-of.ts';
import { progressOf } from '#domain/todos/progress.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

const ACT = { by: 'ann', at: '2026-11-01T09:00:00.000Z' };
const CAMPAIGNS = [
  { id: 'tier', satisfied: 'has(spec.tier)' },
  { id: 'drill', attested: { validDays: 9 } },
  {
    id: 'paused',
    satisfied: 'false',
    course: { launched: ACT, paused: { ...ACT, reason: 'holidays' }, extensions: [] },
  },
];
const ADMIN = { name: 'Ada', role: 'admin', local: false } as const;

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk(CAMPAIGNS);
});
afterEach(() => desk.app.close());

const counts = async () => todoCounts(await desk.app.readBoard(), desk.app.now);
const waive = (hours: number) =>
  waiveTodo(desk.app, {
    todoId: 'tier~shop',
    viewer: ADMIN,
    reason: 'x',
    until: new Date(Date.parse(desk.app.now) + hours * 3_600_000).toISOString(),
  });

describe('counts of todos', () => {
  it('are of active campaigns and of tasks, by campaign, service and team', async () => {
    await createTask(desk.app, { serviceId: 'pay', by: 'ann', fields: { title: 'x' } });
    const { ofCampaign, ofService, ofTeam } = await counts();
    expect(ofCampaign('tier')).toMatchObject({ SATISFIED: 1, OPEN: 1 });
    expect(progressOf(ofService('pay'))).toMatchObject({ done: 1, total: 3, open: 2 });
    expect(progressOf(ofTeam('web'))).toMatchObject({ done: 0, total: 2, open: 2 });
    expect(progressOf(ofTeam('nobody'))).toMatchObject({ total: 0 });
    expect(progressOf(ofService('nobody'))).toMatchObject({ total: 0 });
  });

  it('say what listing every todo would, also when only time went by', async () => {
    await waive(2);
    for (const hours of [0, 1, 1, 300]) {
      desk.wait(hours);
      const board = await desk.app.readBoard();
      const listed = [...allTodos(board, desk.app.now)].filter(
        ({ campaign, serviceId }) => campaign?.definition.id === 'tier' && serviceId === 'shop',
      );
      const { ofCampaign } = await counts();
      const waived = listed.filter(({ state }) => state === 'WAIVED').length;
      expect(ofCampaign('tier').WAIVED).toBe(waived);
      expect(waived).toBe(hours < 1 || desk.app.now < '2026-11-22T14' ? 1 : 0);
    }
  });

  it('are made anew only for the shard in which something changed', async () => {
    const before = shardsOf(await desk.app.readBoard());
    await waive(2);
    const after = shardsOf(await desk.app.readBoard());
    const changed = after.filter((shard, index) => shard !== before[index]);
    expect([before.length, changed.length]).toEqual([2, 1]);
    expect(changed[0]?.services.map(({ serviceId }) => serviceId)).toEqual(['shop']);
  });
});
