import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '#application/documents.ts';
import { ask, askData } from '../../support/ask.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk();
});
afterEach(() => desk.app.close());

const query = (text: string, variables = {}) => askData(desk.app, text, variables);
const mutate = async (name: string, type: string, input: object) => {
  const text = `mutation($input: ${type}!) { ${name}(input: $input) {
    clientMutationId todo { todoId state version assignee } deletedTodoId
    conflict { yours current { version assignee } } error { code message }
  } }`;
  return (await query(text, { input }))[name];
};
const listed = async (filter: object, orderBy = 'URGENCY') => {
  const text =
    'query($f: TodoFilter, $o: TodoOrder!) { todos(filter: $f, orderBy: $o) { nodes { todoId } } }';
  const { todos } = await query(text, { f: filter, o: orderBy });
  return todos.nodes.map(({ todoId }: { todoId: string }) => todoId);
};

describe('todos by GraphQL', () => {
  it('tell what is asked, how it stands and what proves it', async () => {
    await desk.publish({ pay: 'tier: A', shop: 'teamName: web' });
    const { todo } = await query(`{ todo(todoId: "tier~pay") {
      id title state origin campaignId priority overdue version service { serviceId }
      evidence { nodes { from to cause { kind } before { text outcome } after { text outcome found { name value } } } }
    } }`);
    expect(todo).toMatchObject({
      title: 'Have tier A',
      state: 'SATISFIED',
      origin: 'CAMPAIGN',
      campaignId: 'tier',
      service: { serviceId: 'pay' },
    });
    const [newest, first] = todo.evidence.nodes;
    expect(newest).toMatchObject({ from: 'OPEN', to: 'SATISFIED', cause: { kind: 'RECONCILE' } });
    expect(newest.after.at(-1)).toMatchObject({ outcome: 'TRUE' });
    expect(newest.before.at(-1)).toMatchObject({ outcome: 'FALSE' });
    expect(first).toMatchObject({ from: null, to: 'OPEN' });
    const { node } = await query('query($id: ID!) { node(id: $id) { ... on Todo { todoId } } }', {
      id: todo.id,
    });
    expect(node).toEqual({ todoId: 'tier~pay' });
  });

  it('are found by every filter, and counted by facets', async () => {
    await mutate('editTodo', 'EditTodoInput', {
      todoId: 'tier~shop',
      expectedVersion: 0,
      assignee: 'test',
      priority: 'HIGH',
      dueDate: '2026-11-01',
    });
    expect(await listed({})).toEqual(['tier~shop', 'drill~pay', 'drill~shop', 'tier~pay']);
    expect(await listed({ mine: true })).toEqual(['tier~shop']);
    expect(await listed({ overdue: true })).toEqual(['tier~shop']);
    expect(await listed({ team: ['web'] })).toEqual(['tier~shop', 'drill~shop']);
    expect(await listed({ level: ['B'], service: ['pay'] })).toEqual(['tier~pay']);
    expect(await listed({ text: 'HAVE pay' })).toEqual(['tier~pay']);
    expect(await listed({ campaign: ['drill'], state: ['SATISFIED'] })).toEqual([]);
    expect(await listed({ origin: ['HAND'] })).toEqual([]);
    const { todos, viewer, team } = await query(`{
      todos(first: 1, filter: { team: ["web"], priority: [HIGH] }) {
        totalCount pageInfo { hasNextPage }
        facets { teams { value count } priorities { value count } states { value count } }
      }
      viewer { todos { totalCount } }
      team(name: "web") { todos { totalCount } todoProgress { done total open } }
    }`);
    expect(todos).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(todos.facets).toEqual({
      teams: [{ value: 'web', count: 1 }],
      priorities: [
        { value: 'HIGH', count: 1 },
        { value: 'MEDIUM', count: 1 },
      ],
      states: [{ value: 'OPEN', count: 1 }],
    });
    expect(viewer.todos.totalCount).toBe(1);
    expect(team).toEqual({
      todos: { totalCount: 2 },
      todoProgress: { done: 0, total: 2, open: 2 },
    });
  });

  it('come page by page in each order, each once', async () => {
    for (const order of ['URGENCY', 'DUE_DATE', 'SINCE', 'SERVICE']) {
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 4; page += 1) {
        const text =
          'query($a: String, $o: TodoOrder!) { todos(first: 1, after: $a, orderBy: $o) { nodes { todoId } pageInfo { endCursor hasNextPage } } }';
        const { todos } = await query(text, { a: after, o: order });
        seen.push(todos.nodes[0].todoId);
        after = todos.pageInfo.endCursor;
        expect(todos.pageInfo.hasNextPage).toBe(page < 3);
      }
      expect(seen).toEqual(await listed({}, order));
      expect(new Set(seen).size).toBe(4);
    }
  });

  it('are written by hand, edited, done and opened again', async () => {
    const asked = { serviceId: 'pay', title: 'Write a runbook', clientMutationId: 'once' };
    const { todo } = await mutate('createTask', 'CreateTaskInput', asked);
    expect(todo).toMatchObject({ state: 'OPEN' });
    const again = await mutate('createTask', 'CreateTaskInput', asked);
    expect(again).toMatchObject({ clientMutationId: 'once', todo: { todoId: todo.todoId } });
    const { todoId } = todo;
    const edit = { todoId, title: 'Write two', expectedVersion: 1 };
    expect((await mutate('editTask', 'EditTaskInput', edit)).error).toBeNull();
    expect((await mutate('editTask', 'EditTaskInput', edit)).conflict).toMatchObject({
      yours: { title: 'Write two' },
    });
    const done = await mutate('completeTask', 'CompleteTaskInput', { todoId, evidence: 'PR 7' });
    expect(done.todo.state).toBe('SATISFIED');
    const reopened = await mutate('reopenTask', 'TakeTodoWordBackInput', { todoId });
    expect(reopened.todo.state).toBe('REGRESSED');
    const comment = `mutation { commentOnTodo(input: { todoId: "${todoId}", text: "Thanks" }) { comment { id } } }`;
    await query(comment);
    expect(await desk.app.store.count({ collection: COLLECTIONS.comments, where: [] })).toBe(1);
    const campaign = { todoId: 'tier~pay' };
    expect((await mutate('completeTask', 'CompleteTaskInput', campaign)).error.code).toBe(
      'NO_TASK',
    );
    const deleted = await mutate('deleteTask', 'DeleteTaskInput', { todoId });
    expect(deleted).toMatchObject({ deletedTodoId: todoId, todo: null });
    expect(await query(`{ todo(todoId: "${todoId}") { todoId } }`)).toEqual({ todo: null });
    expect(await desk.app.store.count({ collection: COLLECTIONS.comments, where: [] })).toBe(0);
  });

  it('show who may approve a waiver that is asked for', async () => {
    const waive = { todoId: 'tier~pay', reason: 'later', until: '2026-12-24T00:00:00Z' };
    const text = `{ todo(todoId: "tier~pay") { state mayApprove waiver { until }
      waiverRequest { requestedBy inForce } } }`;
    desk.app.viewer = { name: 'Eve', role: 'editor', local: false };
    await mutate('waiveTodo', 'WaiveTodoInput', waive);
    expect((await query(text)).todo).toEqual({
      state: 'OPEN',
      mayApprove: false,
      waiver: null,
      waiverRequest: { requestedBy: 'Eve', inForce: false },
    });
    expect(await listed({ waiverRequested: true })).toEqual(['tier~pay']);
    desk.app.viewer = { name: 'Ada', role: 'admin', local: false };
    expect((await query(text)).todo.mayApprove).toBe(true);
    const approve = { todoId: 'tier~pay' };
    const { todo } = await mutate('approveTodoWaiver', 'ApproveTodoWaiverInput', approve);
    expect(todo.state).toBe('WAIVED');
    expect(await listed({ waiverRequested: true })).toEqual([]);
  });

  it('answer a conflict with both versions, and nothing is lost', async () => {
    const input = { todoId: 'tier~pay', expectedVersion: 0, assignee: 'ann' };
    expect((await mutate('editTodo', 'EditTodoInput', input)).todo.version).toBe(1);
    expect(await mutate('editTodo', 'EditTodoInput', { ...input, assignee: 'bob' })).toMatchObject({
      todo: null,
      error: null,
      conflict: { yours: { assignee: 'bob' }, current: { version: 1, assignee: 'ann' } },
    });
  });

  it('take comments, which conflict with nothing and are told newest first', async () => {
    const text = `mutation($input: CommentOnTodoInput!) { commentOnTodo(input: $input) {
      comment { id text by } error { code } } }`;
    const say = (said: string, clientMutationId: string | null = null) =>
      query(text, { input: { todoId: 'tier~pay', text: said, clientMutationId } });
    await say('First');
    await say('Twice', 'a');
    await say('Twice', 'a');
    expect((await say(' ')).commentOnTodo.error.code).toBe('TEXT_MISSING');
    const page = `query($a: String) { todo(todoId: "tier~pay") { version commentCount
      comments(first: 1, after: $a) { totalCount nodes { text } pageInfo { hasNextPage endCursor } } } }`;
    const { todo } = await query(page);
    expect(todo).toMatchObject({ version: 0, commentCount: 2 });
    expect(todo.comments).toMatchObject({ totalCount: 2, nodes: [{ text: 'Twice' }] });
    const rest = await query(page, { a: todo.comments.pageInfo.endCursor });
    expect(rest.todo.comments).toMatchObject({
      nodes: [{ text: 'First' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('may be changed by editors and admins only', async () => {
    desk.app.viewer = { name: 'Vic', role: 'viewer', local: false };
    const text = `mutation { editTodo(input: { todoId: "tier~pay", expectedVersion: 0 }) { todo { id } } }`;
    const { errors } = await ask(desk.app, text);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('cost few reads', async () => {
    const cost = async (text: string) => {
      await query(text);
      return (await desk.app.cost(() => query(text))).reads;
    };
    const progress = 'todoProgress { done total open regressed cannotTell waived notApplicable }';
    expect(await cost(`{ services { nodes { serviceId ${progress} } } }`)).toBe(1);
    expect(await cost(`{ teams { nodes { name ${progress} } } }`)).toBe(1);
    expect(await cost('{ todos { totalCount nodes { todoId state title } } }')).toBe(1);
    const page = `{ todo(todoId: "tier~pay") { title state
      evidence { nodes { to after { text } } } comments { nodes { text } } } }`;
    expect(await cost(page)).toBeLessThanOrEqual(4);
    const service = `{ service(serviceId: "pay") { serviceId spec { text } ${progress}
      todos { nodes { title state evidence(first: 1) { nodes { to } } } } changes { nodes { kind } } } }`;
    expect(await cost(service)).toBeLessThanOrEqual(12);
  });
});
