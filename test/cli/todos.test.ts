import { describe, expect, it } from 'vitest';
import { fakeDashboard } from './support/fake-dashboard.ts';
import { msd } from './support/msd.ts';

const TODO = {
  todoId: 'pdb~pay',
  serviceId: 'pay',
  title: 'Have a PDB',
  state: 'REGRESSED',
  since: '2026-11-22T12:00:00.000Z',
  priority: 'HIGH',
  dueDate: '2026-11-01',
  overdue: true,
  assignee: 'bob',
  campaignId: 'pdb',
  origin: 'CAMPAIGN',
  fix: '\nSay minAvailable as a percentage.\nSee [the guide](https://wiki.example/guide).',
  links: [{ title: 'How', url: 'https://wiki.example/pdb' }],
};
const page = (nodes: readonly object[], more = false) => ({
  status: 200,
  body: {
    data: { todos: { totalCount: 2, nodes, pageInfo: { hasNextPage: more, endCursor: 'c' } } },
  },
});
const known = { status: 200, body: { data: { n0: {} } } };
const done = { ...TODO, todoId: 't-1', state: 'SATISFIED', dueDate: null, overdue: false };

describe('msd todos', () => {
  it('lists page after page, with the links that lead to the fix', async () => {
    await using dashboard = await fakeDashboard(known, page([TODO], true), page([done]));
    const args = ['todos', '--team', 'payments', '--open', '--url', dashboard.url];
    const { out, code } = await msd(args);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'again    high    2026-11-01  pay  Have a PDB  @bob',
        '         Say minAvailable as a percentage.',
        '         See [the guide](https://wiki.example/guide).',
        '         How: https://wiki.example/pdb',
        'done     high                pay  Have a PDB  @bob',
        '2 todos.',
        '',
      ].join('\n'),
    );
    const asked = dashboard.heard.map(({ body }) => JSON.parse(body.toString()).variables);
    const filter = { team: ['payments'], state: ['OPEN', 'REGRESSED'] };
    expect(asked).toEqual([{ n0: 'payments' }, { filter, after: null }, { filter, after: 'c' }]);
  });

  it.each([
    ['--team', 'paymants', 'payments', 'No team of the name paymants is known.'],
    ['--service', 'pay-aip', 'pay-api', 'No service of the id pay-aip is known.'],
  ])('says of an unknown %s what was probably meant', async (option, name, meant, message) => {
    const names = { nodes: [{ name: 'shop' }, { name: meant }], pageInfo: { hasNextPage: false } };
    await using dashboard = await fakeDashboard(
      { status: 200, body: { data: { n0: null } } },
      { status: 200, body: { data: { page: names } } },
    );
    const { err, out, code } = await msd(['todos', option, name, '--url', dashboard.url]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(message);
    expect(err).toContain(`Did you mean ${meant}?`);
  });

  it('wants to know whose', async () => {
    expect(await msd(['todos'])).toMatchObject({ code: 2 });
  });

  it('prints JSON for a machine', async () => {
    await using dashboard = await fakeDashboard(known, page([TODO]));
    const { out } = await msd(['todos', 'pay', '--mine', '--json', '--url', dashboard.url]);
    expect(JSON.parse(out)).toMatchObject({ todos: [{ todoId: 'pdb~pay' }] });
  });
});
