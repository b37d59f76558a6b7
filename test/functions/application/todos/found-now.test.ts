import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { askData } from '../../../support/ask.ts';
import { publishSpecs } from '../../../support/publish.ts';
import { openTodoDesk, type TodoDesk } from '../../../support/todo-desk.ts';

let desk: TodoDesk;
beforeEach(async () => {
  desk = await openTodoDesk();
});
afterEach(() => desk.app.close());

const tierOf = async (todoId: string) => {
  const text = `{ todo(todoId: "${todoId}") { state found { text found { name value } } } }`;
  const { todo } = await askData(desk.app, text);
  return [todo.state, todo.found.at(-1)?.found.at(-1)?.value];
};

describe('what a rule finds now', () => {
  it('is the present value, also where another one decides the same', async () => {
    expect(await tierOf('tier~pay')).toEqual(['OPEN', '"C"']);
    await desk.publish({ pay: 'tier: B', shop: 'teamName: web' });
    expect(await tierOf('tier~pay')).toEqual(['OPEN', '"B"']);
  });

  it('is the present value before anybody judged it', async () => {
    await publishSpecs(desk.app, { pay: 'tier: A', shop: 'teamName: web' });
    expect(await tierOf('tier~pay')).toEqual(['OPEN', '"A"']);
  });

  it('is what was judged, of a campaign that is paused', async () => {
    await steerCampaign(desk.app, {
      id: 'tier',
      wish: { kind: 'pause', reason: 'Freeze' },
      by: 'Ann',
    });
    await publishSpecs(desk.app, { pay: 'tier: B', shop: 'teamName: web' });
    expect(await tierOf('tier~pay')).toEqual(['OPEN', '"C"']);
  });

  it('is nothing where a person must show it', async () => {
    expect(await tierOf('drill~pay')).toEqual(['OPEN', undefined]);
  });

  it('costs no read beside the stamp for a whole list', async () => {
    const list = '{ todos(first: 200) { nodes { todoId found { text outcome } } } }';
    await askData(desk.app, list);
    expect((await desk.app.cost(() => askData(desk.app, list))).reads).toBe(1);
  });
});
