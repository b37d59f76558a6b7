import { describe, expect, it } from 'vitest';
import { fakeDashboard, receipt } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { msd, ORIGIN } from './support/msd.ts';

const GOOD = 'serviceID: pay\nteamName: core\n';

describe('msd publish specs', () => {
  it('sends every file as a complete set and tells what became of it', async () => {
    using specs = folder({ 'services/pay/spec.yaml': GOOD });
    const answer = receipt({
      created: ['pay'],
      counts: { created: 1, updated: 0, removed: 0 },
      unchanged: 3,
    });
    await using server = await fakeDashboard({ status: 200, body: answer });
    const { code, out } = await msd([
      'publish',
      'specs',
      specs.path,
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(code).toBe(0);
    expect(out).toBe(
      '  created  pay\nApplied (github.com/acme/terraform at abcdef1234567890, generation 42): 1 created, 0 updated, 0 removed, 3 unchanged; 0 errors, 0 warnings.\n',
    );
    const [request] = server.heard;
    expect(request?.method).toBe('POST');
    expect(request?.url.pathname).toBe('/api/specs');
    expect(request?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(String(request?.body))).toEqual({
      source: 'github.com/acme/terraform',
      revision: 'abc',
      generation: 7,
      complete: true,
      files: [{ path: 'services/pay/spec.yaml', content: GOOD }],
    });
  });

  it('keeps the path of an address and sends what --partial, --dry-run and --token say', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    await using server = await fakeDashboard({
      status: 200,
      body: receipt({ outcome: 'unchanged' }),
    });
    const args = ['--url', `${server.url}/msd/`, '--partial', '--dry-run', ...ORIGIN];
    const env = { MSD_TOKEN: 'token-that-nobody-may-see' };
    const { code, out, err } = await msd(['publish', 'specs', specs.path, ...args], { env });
    expect(code).toBe(0);
    expect(server.heard[0]?.url.pathname).toBe('/msd/api/specs');
    expect(server.heard[0]?.url.searchParams.get('dryRun')).toBe('true');
    expect(server.heard[0]?.headers.authorization).toBe('Bearer token-that-nobody-may-see');
    expect(JSON.parse(String(server.heard[0]?.body)).complete).toBe(false);
    expect(`${out}${err}`).not.toContain('nobody-may-see');
  });

  it.each([
    ['applied', 200, 0],
    ['unchanged', 200, 0],
    ['stale', 409, 1],
    ['refused', 422, 1],
  ])('ends a publication that is %s (%i) with %i', async (outcome, status, code) => {
    using specs = folder({ 'a.yaml': GOOD });
    await using server = await fakeDashboard({ status, body: receipt({ outcome }) });
    const ended = await msd([
      'publish',
      'specs',
      specs.path,
      '--json',
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(ended.code).toBe(code);
    expect(JSON.parse(ended.out)).toMatchObject({ outcome, generation: 42 });
    expect(server.heard).toHaveLength(1);
  });

  it('ends with 1 by --strict when a file was refused, though the others were applied', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    const problem = { severity: 'error', code: 'bad-value', path: 'b.yaml', message: 'No.' };
    await using server = await fakeDashboard(
      { status: 200, body: receipt({ problems: [problem] }) },
      { status: 200, body: receipt({ problems: [problem] }) },
      { status: 200, body: receipt({ problems: [{ ...problem, severity: 'warning' }] }) },
    );
    const publish = ['publish', 'specs', specs.path, '--url', server.url, ...ORIGIN];
    expect(await msd(publish)).toMatchObject({ code: 0 });
    expect(await msd([...publish, '--strict'])).toMatchObject({ code: 1 });
    expect(await msd([...publish, '--strict'])).toMatchObject({ code: 0 });
  });

  it('shows why a publication was not even read', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    const problem = {
      severity: 'error',
      code: 'forbidden',
      path: '',
      message: 'These credentials may not publish as "github.com/acme/terraform".',
      cure: 'Ask whoever runs the dashboard to bind them to the source.',
    };
    await using server = await fakeDashboard({
      status: 403,
      body: { outcome: 'refused', problems: [problem] },
    });
    const { code, out } = await msd([
      'publish',
      'specs',
      specs.path,
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(code).toBe(1);
    expect(out).toContain(`(publication) error ${problem.message}\n    ${problem.cure}`);
    expect(out).toContain('Refused, nothing was written');
  });

  it.each([
    [404, '<h1>Not here</h1>', /answered 404, and no receipt/, /Check --url/],
    [200, '{"data":null}', /answered 200, and no receipt/, /does not look like a dashboard/],
    [401, 'no', /answered 401/, /MSD_TOKEN/],
  ])('says what to do when %i comes back with %j', async (status, body, wrong, cure) => {
    using specs = folder({ 'a.yaml': GOOD });
    await using server = await fakeDashboard({ status, body });
    const { code, err } = await msd([
      'publish',
      'specs',
      specs.path,
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(wrong);
    expect(err).toMatch(cure);
  });

  it('follows no redirect with its token, and says where it points', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    const headers = { location: 'https://elsewhere.example/' };
    await using server = await fakeDashboard({ status: 302, headers, body: 'moved' });
    const { code, err } = await msd([
      'publish',
      'specs',
      specs.path,
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(code).toBe(1);
    expect(err).toContain('It points to https://elsewhere.example/');
    expect(server.heard).toHaveLength(1);
  });

  it('waits for the receipt of a publication that takes long', async () => {
    using specs = folder({ 'a.yaml': GOOD });
    await using server = await fakeDashboard(
      {
        status: 202,
        headers: { location: '/api/receipts/1', 'retry-after': '0' },
        body: receipt({ outcome: 'applying' }),
      },
      { status: 200, body: receipt({ outcome: 'applied' }) },
    );
    const { code, out } = await msd([
      'publish',
      'specs',
      specs.path,
      '--url',
      server.url,
      ...ORIGIN,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Applied');
    expect(server.heard.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'POST /api/specs',
      'GET /api/receipts/1',
    ]);
  });
});
