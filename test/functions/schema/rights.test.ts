import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TodoOwners, Viewer } from '#application/ports.ts';
import { waiveTodo } from '#application/todos/waive-todo.ts';
import { schema } from '#schema/schema.ts';
import { ask, askData } from '../../support/ask.ts';
import { dumpStore } from '../../support/dump-store.ts';
import { openTodoDesk, type TodoDesk } from '../../support/todo-desk.ts';

let desk: TodoDesk;
beforeAll(async () => {
  desk = await openTodoDesk();
  const ann = { name: 'ann', role: 'editor', local: false } as const;
  const until = '2027-01-01T00:00:00.000Z';
  await waiveTodo(desk.app, { todoId: 'tier~pay', viewer: ann, reason: 'later', until });
});
afterAll(() => desk.app.close());

const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
/** What every mutation can be asked with; where names of things are wanted, those of things there are. */
const THERE: Readonly<Record<string, unknown>> = {
  todoId: 'tier~pay',
  campaignId: 'tier',
  id: 'tier',
  serviceId: 'pay',
  until: '2027-01-01T00:00:00.000Z',
  url: 'https://hooks.example',
};

function inputFor(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return inputFor(type.ofType, name);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(
      needed.map((field) => [field.name, inputFor(field.type, field.name)]),
    );
  }
  if (getNamedType(type).name === 'Int') return 0;
  return THERE[name] ?? 'x';
}

async function attempt({ name, args, type }: (typeof MUTATIONS)[number]) {
  const [input] = args;
  if (input === undefined) throw new Error(`${name} takes no input.`);
  const answer = getNamedType(type);
  const error = isObjectType(answer) && answer.getFields().error ? 'error { message }' : '';
  const text = `mutation($input: ${input.type}) { ${name}(input: $input) { __typename ${error} } }`;
  const { data, errors } = await ask(desk.app, text, { input: inputFor(input.type, 'input') });
  return errors?.[0]?.extensions?.code ?? data[name]?.error?.message;
}

/** Whose right is another than to edit. */
const REFUSALS: Readonly<Record<string, string>> = {
  approveTodoWaiver:
    'Admins approve waivers, and whom the settings name as approver of the campaign.',
  declineTodoWaiver: 'Who asked may take it back; only who may approve it may decline it.',
  upsertTodo: 'You may not write in the name of x: the settings must give your account todos/x.',
};

describe('whoever may only look', () => {
  // The name of her who asks for a waiver: she may have been an editor then.
  beforeAll(() => {
    desk.app.viewer = { name: 'ann', role: 'viewer', local: false };
  });

  it.each(MUTATIONS.map((one) => [one.name, one] as const))('cannot %s', async (name, mutation) => {
    const before = await dumpStore(desk.app.store);
    expect(await attempt(mutation)).toBe(REFUSALS[name] ?? 'FORBIDDEN');
    expect(await dumpStore(desk.app.store)).toBe(before);
  });
});

describe('an editor', () => {
  const ofWork = MUTATIONS.filter(({ type }) => /Todo|Campaign/.test(getNamedType(type).name));

  it('may do to campaigns and todos what the identity provider lets him, and nothing else', async () => {
    desk.app.viewer = { name: 'bob', role: 'editor', local: false };
    const asked: string[] = [];
    Object.assign(desk.app.identity, {
      mayEdit: async (_: Viewer, { campaignId = '', serviceId = '' }: Partial<TodoOwners>) => {
        asked.push(`${campaignId} ${serviceId}`);
        return false;
      },
    });
    for (const mutation of ofWork) {
      expect(await attempt(mutation), mutation.name).toBe(REFUSALS[mutation.name] ?? 'FORBIDDEN');
    }
    expect(asked).toHaveLength(ofWork.length - 2);
    expect(new Set(asked)).toEqual(new Set(['tier pay', 'tier ', ' pay']));
  });

  it('cannot approve the waiver that he asked for', async () => {
    desk.app.viewer = { name: 'ann', role: 'editor', local: false };
    Object.assign(desk.app.identity, { mayEdit: async () => true, mayApprove: async () => true });
    const text = '{ todo(todoId: "tier~pay") { state mayApprove waiverRequest { reason } } }';
    expect((await askData(desk.app, text)).todo).toMatchObject({
      state: 'OPEN',
      mayApprove: false,
    });
    const act = `mutation { approveTodoWaiver(input: { todoId: "tier~pay" }) { error { message } } }`;
    const { approveTodoWaiver } = await askData(desk.app, act);
    expect(approveTodoWaiver.error.message).toBe(
      'Somebody else has to approve what you asked for yourself.',
    );
  });
});
