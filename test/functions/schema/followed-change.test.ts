import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DoorRequest } from '#application/app.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { serveDoor } from '#http/serve-door.ts';
import { createAnswerQuery } from '#schema/answer-query.ts';
import { eventually } from '../../support/eventually.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

let desk: TodoDesk;
let server: Server;
let url: string;
beforeEach(async () => {
  desk = await openTodoDesk();
  const answer = createAnswerQuery(desk.app, fail, { pollMs: 50, pingMs: 50 });
  const viewer = { name: 'Test', role: 'viewer', local: true } as const;
  const door = async ({ body, headers, signal }: DoorRequest) => {
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    const lastEventId = headers.get('last-event-id');
    return answer(bytes, viewer, { accept: headers.get('accept') ?? '', signal, lastEventId });
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
async function follow(variables: object, headers: Readonly<Record<string, string>> = {}) {
  const leave = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query: QUERY, variables }),
    signal: leave.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  let lastId = '';
  /** The next block, with an event or without; undefined at the end. */
  const block = async (): Promise<Readonly<Record<string, string>> | undefined> => {
    for (;;) {
      const length = text.indexOf('\n\n');
      if (length >= 0) {
        const lines = text.slice(0, length).split('\n');
        text = text.slice(length + 2);
        const fields = lines.map((line) => /^(\w*): ?(.*)$/.exec(line)?.slice(1) ?? ['', '']);
        const found = Object.fromEntries(fields);
        lastId = found.id ?? lastId;
        return found;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += new TextDecoder().decode(value);
    }
  };
  const next = async (): Promise<Record<string, never> | 'complete'> => {
    for (;;) {
      const found = await block();
      if (found === undefined || found.event === 'complete') return 'complete';
      if (found.event === 'next') return JSON.parse(found.data ?? '');
    }
  };
  return { response, block, next, leave: () => leave.abort(), lastId: () => lastId };
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
    const second = await follow({ after: cursor, filter: { service: ['pay'] } });
    expect(await second.next()).toMatchObject({ data: { todoChanges: { todo: { version: 2 } } } });
    second.leave();
    const short = await follow({ seconds: 1 });
    expect(await short.next()).toBe('complete');
  });

  it('has an id for every event and for silence, by which Last-Event-ID goes on', async () => {
    desk.wait(1);
    const first = await follow({ after: null });
    expect(await first.block()).toMatchObject({ retry: '1000', id: expect.stringMatching(/./) });
    first.leave();
    await assign('tier~pay', 'bob');
    const second = await follow({}, { 'last-event-id': first.lastId() });
    const told = await second.next();
    expect(told).toMatchObject({ data: { todoChanges: { todo: { assignee: 'bob' } } } });
    expect(told).toMatchObject({ data: { todoChanges: { cursor: second.lastId() } } });
    second.leave();

    desk.wait(1);
    await assign('tier~shop', 'eve');
    // What the header says is newer than the query, which is sent as before.
    const ofPay = { after: first.lastId(), filter: { service: ['pay'] } };
    const third = await follow(ofPay, { 'last-event-id': second.lastId() });
    await third.block();
    expect(third.lastId()).toBe(second.lastId());
    // Comments have none as long as it is looked through what was missed.
    while (third.lastId() === second.lastId())
      expect(await third.block()).toMatchObject({ '': '' });
    third.leave();
    desk.wait(1);
    await assign('tier~pay', 'eve', 1);
    const fourth = await follow(ofPay, { 'last-event-id': third.lastId() });
    expect(await fourth.next()).toMatchObject({ data: { todoChanges: { todo: { version: 2 } } } });
    fourth.leave();
  });

  it('says something when nothing happens, so that nobody on the way closes it', async () => {
    const { block, response, leave } = await follow({});
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const begun = await block();
    expect(await block()).toMatchObject({ '': '' });
    expect(await block()).toEqual({ '': '', id: begun?.id });
    leave();
  });

  it('looks at the stamp once for all who follow, and not at all when they are gone', async () => {
    const both = [await follow({}), await follow({})];
    const began = performance.now();
    const { reads } = await desk.app.cost(() => new Promise((resolve) => setTimeout(resolve, 320)));
    // One each 50 ms, and one may have been under way; for each of both there would be twice as many.
    const turns = (performance.now() - began) / 50;
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(turns + 1);
    for (const { leave } of both) leave();
    await eventually(async () => {
      const gone = await desk.app.cost(() => new Promise((resolve) => setTimeout(resolve, 150)));
      return gone.reads === 0;
    });
  });

  it('says to ask anew to who was away longer than changes are kept', async () => {
    const { lastId, block, leave } = await follow({});
    await block();
    leave();
    desk.wait(24 * 401);
    const again = await follow({}, { 'last-event-id': lastId() });
    expect(await again.next()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_FAR_BEHIND' } }],
    });
  });

  it('refuses a cursor of another list', async () => {
    const error = { errors: [{ extensions: { code: 'BAD_CURSOR' } }] };
    expect(await (await follow({ after: 'nonsense' })).next()).toMatchObject(error);
    const by = { 'last-event-id': 'nonsense' };
    expect(await (await follow({}, by)).next()).toMatchObject(error);
  });
});
