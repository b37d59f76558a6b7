import { editTodo } from '#application/todos/edit-todo.ts';
import { upsertTodo } from '#application/todos/upsert-todo.ts';
import { waiveTodo } from '#application/todos/waive-todo.ts';
import { daysAfter } from '#domain/retention.ts';
import { askData } from '../support/ask.ts';
import type { MemoryApp } from '../support/memory-app.ts';

type Record = (
  operation: string,
  budget: readonly [reads: number, writes: number],
  work: () => Promise<unknown>,
) => Promise<void>;

/** What people and other systems say of the todos of a service, and who looks at them. */
export async function recordWords(
  app: MemoryApp,
  serviceId: string,
  record: Record,
): Promise<void> {
  const todoId = `tier-a~${serviceId}`;
  const viewer = { name: 'Ada', role: 'admin', local: false } as const;
  const until = daysAfter(app.now, 9);
  const item = { system: 'jira', key: 'OPS-1', serviceId, title: 'Rotate keys', done: false };
  const edit = { assignee: 'ada' };
  const text = `{ services(first: 50) { nodes { serviceId todoProgress { done total } } } }`;
  const todos = '{ todos(first: 50) { totalCount nodes { title state service { serviceId } } } }';
  const todo = `{ todo(todoId: "${todoId}") { title evidence { nodes { to } } comments { nodes { text } } } }`;
  await app.readBoard();
  await record('a todo edited', [10, 8], () =>
    editTodo(app, { todoId, by: 'ada', expectedVersion: 0, edit }),
  );
  await record('a todo waived', [12, 8], () =>
    waiveTodo(app, { todoId, viewer, reason: 'later', until }),
  );
  await record('a todo of another system', [12, 8], () => upsertTodo(app, { viewer, item }));
  await record('the same again', [8, 0], () => upsertTodo(app, { viewer, item }));
  await askData(app, text);
  await record('a list of services with their progress, warm', [1, 0], () => askData(app, text));
  await record('a list of todos, warm', [1, 0], () => askData(app, todos));
  await record('a todo with its evidence', [4, 0], () => askData(app, todo));
}
