import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DoorRequest } from '#application/app.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { serveDoor } from '#http/serve-door.ts';
import { createAnswerQuery } from '#schema/answer-query.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

let desk: TodoDesk;
let server: Server;
let url: string;
beforeEach(async () => {
  desk = await openTodoDesk();
  const answer = createAnswerQuery(desk.app, fail, { pollMs: 50 });
  const viewer = { name: 'Test', role: 'viewer', local: true } as const;
  const door = async ({ body, headers, signal }: DoorRequest) => {
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    return answer(bytes, viewer, { accept: headers.get('accept') ?? '', signal });
  };
  server = createServer((incoming, outgoing) => void serveDoor(door, incoming, outgoing, fail));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await desk.app.close();
});

const fail = (error: unknown) => {
  throw error;
};
const QUERY = `subscription($after: String, $seconds: Int, $filter: TodoChangeFilter) {
  todoChanges(after: $after, seconds: $seconds, filter: $filter) {
    cursor change { kind summary } todo { todoId state assignee version }
  }
}`;

/** Follows by a real connection; what comes is read as it comes. */
async function follow(variables: object) {
  const leave = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: QUERY, variables }),
    signal: leave.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  const next = async (): Promise<Record<string, never> | 'complete'> => {
    for (;;) {
      const found = /event: (\w+)\ndata: ?(.*)\n\n/.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return found[1] === 'complete' ? 'complete' : JSON.parse(found[2] ?? '');
      }
      const { done, value } = await reader.read();
      if (done) return 'complete';
      text += new TextDecoder().decode(value);
    }
  };
  return { response, next, leave: () => leave.abort() };
}

const assign = (todoId: string, assignee: string, expectedVersion = 0) =>
  editTodo(desk.app, { todoId, by: 'ann', expectedVersion, edit: { assignee } });

describe('following todos', () => {
  it('tells of each change within moments, goes on behind a cursor, and ends by itself', async () => {
    desk.wait(1);
    const first = await follow({ filter: { service: ['pay'] } });
    expect(first.response.headers.get('content-type')).toContain('text/event-stream');
    await assign('tier~shop', 'bob');
    await assign('tier~pay', 'bob');
    const told = await first.next();
    expect(told).toMatchObject({
      data: {
        todoChanges: {
          change: { kind: 'TODO_EDITED' },
          todo: { todoId: 'tier~pay', assignee: 'bob', version: 1 },
        },
      },
    });
    first.leave();

    desk.wait(1);
    await assign('tier~pay', 'eve', 1);
    const { cursor } = (told as never as { data: { todoChanges: { cursor: string } } }).data
      .todoChanges;
    const second = await follow({ after: cursor, seconds: 1, filter: { service: ['pay'] } });
    expect(await second.next()).toMatchObject({ data: { todoChanges: { todo: { version: 2 } } } });
    expect(await second.next()).toBe('complete');
  });

  it('looks at the stamp once for all who follow, and not at all when they are gone', async () => {
    const both = [await follow({}), await follow({})];
    const { reads } = await desk.app.cost(() => new Promise((resolve) => setTimeout(resolve, 220)));
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(5);
    for (const { leave } of both) leave();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const gone = await desk.app.cost(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(gone).toMatchObject({ reads: 0 });
  });

  it('refuses a cursor of another list', async () => {
    const { next } = await follow({ after: 'nonsense' });
    expect(await next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_CURSOR' } }] });
  });
});
