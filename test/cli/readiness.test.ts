import { describe, expect, it } from 'vitest';
import { fakeDashboard } from './support/fake-dashboard.ts';
import { runHere as msd } from './support/run-here.ts';

const item = (id: string, over: object = {}, todo: object = {}) => ({
  level: 'C',
  effort: 1,
  judgedBy: 'MACHINE',
  reason: 'Minutes. It closes by itself once the facts say so.',
  category: 'reliability',
  todo: {
    todoId: `${id}~pay`,
    title: `Do ${id}`,
    state: 'OPEN',
    fix: `How to ${id}.\n\n  yaml: 1`,
    ...todo,
  },
  ...over,
});
const level = (name: string, verdict: string, missing: readonly object[] = []) => ({
  ...{ level: name, verdict, total: 10, done: 7, waived: 1, open: missing.length },
  ...{ cannotTell: 0, notApplicable: 3, missing },
});
const said = (readiness: object | null) => ({
  status: 200,
  body: { data: { service: readiness === null ? null : { readiness } } },
});
const PASSPORT = {
  target: 'B',
  level: 'C',
  levels: [
    level('C', 'REACHED'),
    level(
      'B',
      'MISSED',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(id)),
    ),
    level('A', 'CANNOT_TELL', [item('g', {}, { state: 'CANNOT_TELL', fix: null })]),
  ],
};

describe('msd readiness', () => {
  it('fails where the level of the spec is missed, with what is missing, cheapest first, and how it is done', async () => {
    await using dashboard = await fakeDashboard(said(PASSPORT));
    const { out, code } = await msd(['readiness', 'pay', '--url', dashboard.url]);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        'pay has reached level C; it should reach B.',
        'Level B: not reached. 7 of 10 items done, 6 open, 1 waived for now, 3 not applicable.',
        '',
        'Missing for level B, cheapest first:',
        '',
        '  1. Do a',
        '     Minutes. It closes by itself once the facts say so.',
        '     How to a.',
        '',
        '       yaml: 1',
        '',
        '  2. Do b',
      ].join('\n'),
    );
    expect(out).not.toContain('How to f.');
    expect(out).toContain('--all tells how the others are done.');
    const [asked] = dashboard.heard.map(({ body }) => JSON.parse(body.toString()).variables);
    expect(asked).toEqual({ serviceId: 'pay' });
  });

  it('passes where the level that is asked for is reached', async () => {
    await using dashboard = await fakeDashboard(said(PASSPORT));
    const args = ['readiness', 'pay', '--level', 'c', '--url', dashboard.url];
    expect(await msd(args)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Level C: reached. 7 of 10 items done, 1 waived for now'),
    });
  });

  it('prints JSON for a machine, and ends with 2 where it can’t be told', async () => {
    await using dashboard = await fakeDashboard(said(PASSPORT));
    const { out, code } = await msd([
      'readiness',
      'pay',
      '--level=A',
      '--json',
      '--url',
      dashboard.url,
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ...{ service: 'pay', level: 'A', verdict: 'CANNOT_TELL', reached: 'C', target: 'B' },
      ...{ total: 10, done: 7, missing: [{ todo: { todoId: 'g~pay' } }] },
    });
  });

  it.each([
    ['the service is not known', said(null), [], 'No service of the id pay is known.'],
    [
      'nothing is asked of it',
      said({ target: 'B', level: null, levels: [] }),
      [],
      'Nothing is asked of pay',
    ],
    [
      'no level is known',
      said({ ...PASSPORT, target: null }),
      [],
      'Which level pay should reach is not known',
    ],
    ['there is no such level', said(PASSPORT), ['--level', 'D'], 'There is no level "D".'],
    [
      'the dashboard refuses',
      { status: 401, body: { errors: [{ message: 'Nobody is signed in.' }] } },
      [],
      'Nobody is signed in.',
    ],
  ] as const)('ends with 2 where %s', async (_, answer, options, message) => {
    const names = { nodes: [{ name: 'pay-api' }], pageInfo: { hasNextPage: false } };
    const near = { status: 200, body: { data: { page: names } } };
    await using dashboard = await fakeDashboard(answer, near);
    const { err, code } = await msd(['readiness', 'pay', ...options, '--url', dashboard.url]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('names the service that was probably meant', async () => {
    const names = { nodes: [{ name: 'pay-api' }], pageInfo: { hasNextPage: false } };
    const near = { status: 200, body: { data: { page: names } } };
    await using dashboard = await fakeDashboard(said(null), near);
    const { err, code } = await msd(['readiness', 'pay-aip', '--url', dashboard.url]);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean pay-api?');
  });
});
