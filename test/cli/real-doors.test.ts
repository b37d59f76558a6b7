import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEVER_STORED } from '#examples/never-stored.ts';
import { type Dashboard, graphql, ROOT, startDashboard } from '../support/start-dashboard.ts';
import { folder } from './support/folder.ts';
import { type Ended, msd } from './support/msd.ts';

const SPECS = join(ROOT, 'examples/specs');
const DESCRIPTORS = join(ROOT, 'examples/descriptors.binpb');
const SNAPSHOT = join(ROOT, 'examples/snapshots/gke-prod.json');
const origin = (source: string, generation: number, revision = `r${generation}`) => [
  ...['--source', source, '--revision', revision, '--generation', String(generation)],
];
const TERRAFORM = 'github.com/acme/terraform';

describe('msd and a real dashboard', () => {
  let dashboard: Dashboard;
  let first: Ended;
  beforeAll(async () => {
    dashboard = await startDashboard(['--empty']);
    first = await run('publish', 'specs', SPECS, ...origin(TERRAFORM, 5));
  });
  afterAll(async () => {
    await dashboard.stop();
  });
  const run = (...args: readonly string[]) => msd(args, { env: { MSD_URL: dashboard.url } });

  it('publishes specs with their warnings, and finds nothing new the second time', async () => {
    expect(first.out).toMatch(/^services\/pay-notification\/spec\.yaml:9:1 warning .*repositry/m);
    expect(first.out).toContain('created  draw-billing');
    expect(first.code).toBe(0);
    const query = '{ services { totalCount } }';
    expect(await graphql(dashboard.url, query)).toEqual({ services: { totalCount: 29 } });

    const again = await run('publish', 'specs', SPECS, ...origin(TERRAFORM, 5), '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'unchanged', created: [], updated: [] });
  });

  it('tries a publication without writing it', async () => {
    using specs = folder({ 'a.yaml': 'serviceID: tried\nteamName: t\n' });
    const { out, code } = await run(
      'publish',
      'specs',
      specs.path,
      '--source',
      'a.example/b',
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/created {2}tried\nDry run: would be applied/);
    const query = '{ service(serviceId: "tried") { serviceId } }';
    expect(await graphql(dashboard.url, query)).toEqual({ service: null });
  });

  it('is told of an older generation, and of two revisions of one', async () => {
    const old = await run('publish', 'specs', SPECS, ...origin(TERRAFORM, 4));
    expect(old.code).toBe(1);
    expect(old.out).toContain('Stale: a newer generation was published before');
    const other = await run(
      'publish',
      'specs',
      SPECS,
      ...origin(TERRAFORM, 5, 'another'),
      '--json',
    );
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ outcome: 'refused' });
  });

  it('is refused with a reason when nothing of a publication can be used', async () => {
    using bad = folder({ 'a.yaml': 'serviceID: Not A Label\nteamName: t\n' });
    const { code, out } = await run(
      'publish',
      'specs',
      bad.path,
      ...origin('github.com/acme/x', 1),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.yaml:1:\d+ error /m);
    expect(out).toContain('Refused, nothing was written');
  });

  it('hears by validate --url what only the dashboard can know', async () => {
    using specs = folder({ 'a.yaml': 'serviceID: pay-bank\nteamName: t\n' });
    expect((await run('validate', specs.path)).code).toBe(0);
    const asked = await run(
      'validate',
      specs.path,
      '--url',
      dashboard.url,
      '--source',
      'github.com/acme/x',
    );
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('services/pay-bank/spec.yaml in github.com/acme/terraform');
  });

  it('publishes descriptors and shows their services', async () => {
    const { code, out } = await run(
      'publish',
      'descriptors',
      DESCRIPTORS,
      ...origin('github.com/acme/protos', 1),
    );
    expect(code).toBe(0);
    expect(out).toContain('25 created');
    const query =
      '{ rpcService(fullName: "acme.pay.kyc.v1.KycService") { comment owner { serviceId } } }';
    expect(await graphql(dashboard.url, query)).toMatchObject({
      rpcService: { comment: expect.stringContaining('本人確認'), owner: { serviceId: 'pay-kyc' } },
    });
  });

  it('is told when a file is no set of descriptors', async () => {
    const file = join(ROOT, 'package.json');
    const { code, out } = await run(
      'publish',
      'descriptors',
      file,
      ...origin('github.com/acme/protos', 2),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/error .*FileDescriptorSet/);
  });

  it('publishes a snapshot from standard input, without a trace of its secrets', async () => {
    const env = { MSD_URL: dashboard.url };
    const stdin = readFileSync(SNAPSHOT, 'utf8');
    expect(stdin).toContain(NEVER_STORED);
    const takenAt = new Date().toISOString();
    const args = ['publish', 'snapshot', '-', '--cluster', 'gke-prod', '--taken-at', takenAt];
    const { code, out } = await msd(args, { env, stdin });
    expect(code).toBe(0);
    expect(out).toContain('17 created');
    const query =
      '{ service(serviceId: "pay-fraud") { environments { environment { name } health ready desired } } }';
    expect(await graphql(dashboard.url, query)).toMatchObject({
      service: {
        environments: [
          { environment: { name: 'production' }, health: 'CRITICAL', ready: 2, desired: 4 },
        ],
      },
    });
    const late = await msd(['publish', 'snapshot', SNAPSHOT, '--cluster', 'gke-prod'], { env });
    expect(late.code).toBe(1);
    expect(late.out).toContain('Stale');
  });

  it('exports what was published, for one service as well, and says what is not there', async () => {
    using files = folder();
    const protos = ['--source', 'github.com/acme/exported'];
    const published = readFileSync(DESCRIPTORS);
    await run(
      'publish',
      'descriptors',
      DESCRIPTORS,
      ...protos,
      '--revision',
      'a',
      '--generation',
      '1',
    );
    const whole = join(files.path, 'whole.binpb');
    const { code, out } = await run('export', ...protos, '-o', whole);
    expect([code, out]).toEqual([0, `${whole}: ${published.length.toLocaleString('en')} bytes\n`]);
    const part = join(files.path, 'part.binpb');
    const query = '{ rpcServices(first: 1) { nodes { fullName } } }';
    const { rpcServices } = (await graphql(dashboard.url, query)) as {
      rpcServices: { nodes: { fullName: string }[] };
    };
    const service = rpcServices.nodes[0]?.fullName ?? '';
    await run('export', part, ...protos, '--service', service, '--revision', 'main');
    expect(readFileSync(part).length).toBeLessThan(published.length);
    const none = await run('export', whole, ...protos, '--package', 'acme.nowhere');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('No such contract')]);
  });

  it('rehearses a campaign by the facts, and writes nothing', async () => {
    using campaigns = folder({
      'docs.yaml': [
        'id: links-to-docs',
        'title: Say where the documentation is',
        'scope: service.team.startsWith("pay-")',
        'satisfied: has(spec.links) && spec.links.exists(l, l.kind == "docs")',
      ].join('\n'),
      'bad.yaml': 'id: bad\ntitle: Bad\nsatisfied: spec.descripton != ""\n',
    });
    const { out, code } = await run('campaign', 'rehearse', `${campaigns.path}/docs.yaml`);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}\d+ of \d+ fail; .* not asked\.$/m);
    expect(out).toMatch(/^ {2}team +fail +unclear +services +carries already$/m);
    const json = await run('campaign', 'rehearse', `${campaigns.path}/docs.yaml`, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      campaigns: [{ id: 'links-to-docs', rehearsal: { asked: expect.any(Number), problems: [] } }],
    });
    const query = '{ campaigns { totalCount } }';
    expect(await graphql(dashboard.url, query)).toMatchObject({ campaigns: { totalCount: 0 } });
    const bad = await run('campaign', 'rehearse', `${campaigns.path}/bad.yaml`);
    expect(bad.code).toBe(2);
    expect(bad.out).toMatch(/bad\.yaml:3:\d+ error/);
    expect(bad.out).toContain('description');
  });
});
