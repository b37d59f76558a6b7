import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTransitions } from '#application/read-transitions.ts';
import { attestTodo, withdrawAttestation } from '#application/todos/attest-todo.ts';
import { completeTask, reopenTask } from '#application/todos/change-task.ts';
import { createTask } from '#application/todos/create-task.ts';
import { expireWords } from '#application/todos/expire-words.ts';
import { markApplicable, markNotApplicable } from '#application/todos/mark-not-applicable.ts';
import {
  approveWaiver,
  declineWaiver,
  unwaiveTodo,
  waiveTodo,
} from '#application/todos/waive-todo.ts';
import { openTodoDesk, type TodoDesk } from '../../../support/todo-desk.ts';

const ADMIN = { name: 'Ada', role: 'admin', local: false } as const;
const EDITOR = { name: 'Bob', role: 'editor', local: false } as const;
const by = 'ann';
const reason = 'because';

/** What people and time do to a todo, each by a letter. */
const STEPS: Readonly<Record<string, (desk: TodoDesk, todoId: string) => unknown>> = {
  waive: (desk, todoId) =>
    waiveTodo(desk.app, { todoId, viewer: ADMIN, reason, until: hoursOn(desk, 15) }),
  ask: (desk, todoId) =>
    waiveTodo(desk.app, { todoId, viewer: EDITOR, reason, until: hoursOn(desk, 15) }),
  approve: (desk, todoId) => approveWaiver(desk.app, { todoId, viewer: ADMIN }),
  decline: (desk, todoId) => declineWaiver(desk.app, { todoId, viewer: ADMIN, reason }),
  unwaive: (desk, todoId) => unwaiveTodo(desk.app, { todoId, by }),
  exclude: (desk, todoId) => markNotApplicable(desk.app, { todoId, by, reason }),
  include: (desk, todoId) => markApplicable(desk.app, { todoId, by }),
  attest: (desk, todoId) => attestTodo(desk.app, { todoId, by, evidence: desk.app.now }),
  withdraw: (desk, todoId) => withdrawAttestation(desk.app, { todoId, by }),
  complete: (desk, todoId) => completeTask(desk.app, { todoId, by }),
  reopen: (desk, todoId) => reopenTask(desk.app, { todoId, by }),
  wait: (desk) => desk.wait(10),
  sweep: (desk) => expireWords(desk.app),
};
const hoursOn = ({ app }: TodoDesk, hours: number) =>
  new Date(Date.parse(app.now) + hours * 3_600_000).toISOString();

/** What random runs found. */
const FOUND: [string, string[]][] = [
  ['drill~pay', ['waive', 'wait', 'wait', 'unwaive']],
  ['drill~pay', ['attest', 'wait', 'wait', 'wait', 'withdraw']],
  ['drill~pay', ['attest', 'waive', 'wait', 'wait', 'wait']],
];

it('is a chain without a gap from the first state to the present one, whatever people do and time ends', async () => {
  const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 14 });
  const subject = fc.constantFrom('drill~pay', 'tier~pay', 'task');
  await fc.assert(
    fc.asyncProperty(subject, steps, async (named, all) => {
      const desk = await openTodoDesk([
        { id: 'tier', satisfied: 'false' },
        { id: 'drill', attested: { validDays: 1 } },
      ]);
      const task = await createTask(desk.app, { serviceId: 'pay', by, fields: { title: 'x' } });
      const todoId = named === 'task' && task.kind === 'changed' ? task.todo.id : named;
      for (const step of all) await STEPS[step]?.(desk, todoId);
      await expireWords(desk.app);
      const todo = await desk.todo(todoId);
      const proofs = [todo?.judgement?.proof, todo?.note?.proof, todo?.task?.proof];
      const chain = await readTransitions(desk.app, proofs, 50);
      await desk.app.close();
      expect(chain.map(({ from }) => from)).toEqual([
        ...chain.slice(1).map(({ to }) => to),
        undefined,
      ]);
      expect(chain[0]?.to).toBe(todo?.state);
      expect(chain[0]?.cause.at).toBe(todo?.since);
    }),
    { numRuns: 25, examples: FOUND },
  );
});
