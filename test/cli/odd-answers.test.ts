import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fakeDashboard, type Said } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { runHere } from './support/run-here.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const ODD: readonly (readonly [string, Said, string, string])[] = [
  ['a page', { status: 200, headers: html, body: '<p>Hi</p>' }, 'text/html', '--url'],
  ['null', { status: 200, body: 'null' }, 'application/json', '--url'],
  ['other JSON', { status: 200, body: { hello: 1 } }, 'application/json', '--url'],
  [
    'a way to sign in',
    { status: 302, headers: { location: 'https://login.example/in' } },
    'answered 302',
    'leads to https://login.example/in',
  ],
  ['401 of a proxy', { status: 401, body: 'no' }, 'answered 401', '$MSD_TOKEN'],
  ['403 of a proxy', { status: 403, headers: html, body: 'no' }, 'answered 403', 'gives the right'],
  ['404', { status: 404, headers: html, body: 'no' }, 'answered 404', 'no dashboard'],
];
/** What asks: the command, and how it ends where it gets no answer. */
const ASKING = [
  [['todos', 'pay'], 1],
  [['readiness', 'pay'], 2],
] as const;

describe.each(ODD)('where the answer is %s', (_, said, message, cure) => {
  it.each(ASKING)('msd %s tells what came, and what to do', async (args, ending) => {
    await using dashboard = await fakeDashboard(said);
    const { code, out, err } = await runHere([...args, '--url', dashboard.url]);
    expect({ code, out }).toEqual({ code: ending, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(cure);
    expect(err).not.toContain('publish again');
  });

  it('msd export writes no file of it', async () => {
    using place = folder();
    await using dashboard = await fakeDashboard(said);
    const file = `${place.path}/x.binpb`;
    const args = ['export', file, '--source', 'a/b', '--url', dashboard.url];
    const { code, err } = await runHere(args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(existsSync(file)).toBe(false);
  });
});

describe('an address', () => {
  it('without a scheme is told with one', async () => {
    const { code, err } = await runHere(['todos', 'pay', '--url', 'localhost:8080']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean http://localhost:8080?');
  });

  it('where nobody is, is told with what was asked for', async () => {
    await using gone = await fakeDashboard({ status: 200 });
    const { url } = gone;
    await gone[Symbol.asyncDispose]();
    const { code, err } = await runHere(['export', '/tmp/never', '--source', 'a', '--url', url]);
    expect(code).toBe(1);
    expect(err).toContain(`${url} can't be reached: nobody listens there.`);
  });
});

describe('a file', () => {
  it.each([
    [['campaign', 'rehearse', 'SPEC'], 'holds no campaigns: it is the spec of a service.'],
    [['campaign', 'rehearse', 'FOLDER'], "can't be read: it is a folder."],
    [['campaign', 'rehearse', 'NOWHERE'], "can't be read: there is no such file."],
    [['compare', 'FOLDER', 'SPEC'], "can't be read: it is a folder."],
    [['publish', 'descriptors', 'NOWHERE'], "can't be read: there is no such file."],
  ])('that is another is told as what it is: msd %s', async (args, message) => {
    using place = folder();
    const named: Readonly<Record<string, string>> = {
      SPEC: place.write('spec.yaml', 'serviceID: pay\nteamName: payments\n'),
      FOLDER: place.path,
      NOWHERE: `${place.path}/nowhere`,
    };
    const { code, err } = await runHere(args.map((word) => named[word] ?? word));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('an address below a path', () => {
  it('is named as it was given', async () => {
    await using dashboard = await fakeDashboard({ status: 404, body: 'no' });
    const { err } = await runHere(['todos', 'pay', '--url', `${dashboard.url}/team/msd/`]);
    expect(err).toContain(`${dashboard.url}/team/msd answered 404`);
  });
});

describe('a campaign', () => {
  const rehearsal = { asked: 12, notAsked: 0, open: 0, satisfied: 12, notApplicable: 0 };
  const more = { cannotTell: 0, problems: [], teams: [], services: [] };

  it('that costs too much would not launch, and its rehearsal fails saying so', async () => {
    using place = folder({ 'tags.yaml': 'id: tags\ntitle: Tags\nsatisfied: has(spec.tier)\n' });
    const told = { ...rehearsal, ...more, left: 99 };
    await using dashboard = await fakeDashboard({
      status: 200,
      body: { data: { rehearseCampaign: told } },
    });
    const args = ['campaign', 'rehearse', `${place.path}/tags.yaml`, '--url', dashboard.url];
    const { code, out } = await runHere(args);
    expect(code).toBe(1);
    expect(out).toContain('It costs too much: it would not be judged, and can’t be launched.');
    expect(out).toContain('Not even looked at: 99 services.');
    expect(out).not.toContain('pass');
  });

  it('that can’t be used is told of as JSON to whom asks for that', async () => {
    using place = folder({ 'bad.yaml': 'id: bad\ntitle: Bad\nsatisfied: spec.descripton != ""\n' });
    const { code, out } = await runHere([
      'campaign',
      'rehearse',
      `${place.path}/bad.yaml`,
      '--json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'bad-rule', line: 3 }] });
  });
});

describe('the help of a command', () => {
  it.each([
    ['readiness', '0 the level is reached · 1 it is not · 2 it can’t be told'],
    ['todos', '0 listed · 1 out of reach'],
    ['campaign rehearse', '0 rehearsed, whoever fails'],
    ['validate', '0 applied, unchanged or valid'],
  ])('says how msd %s ends', async (command, codes) => {
    const { out } = await runHere([...command.split(' '), '--help']);
    expect(out).toContain(`Exit codes: ${codes}`);
  });
});
