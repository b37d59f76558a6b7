import { describe, expect, it } from 'vitest';
import { fakeDashboard, receipt } from './support/fake-dashboard.ts';
import { folder } from './support/folder.ts';
import { msd } from './support/msd.ts';

const GOOD = 'serviceID: pay\nteamName: core\n';

describe('msd validate', () => {
  it('finds a good folder valid, without any server', async () => {
    using specs = folder({ 'services/pay/spec.yaml': GOOD, 'organisation.yaml': 'name: Acme\n' });
    expect(await msd(['validate', specs.path])).toEqual({
      code: 0,
      out: 'Valid: 2 files, 1 service; 0 errors, 0 warnings found here.\n',
      err: '',
    });
  });

  it('tells each problem with its place and its cure, and fails on errors only', async () => {
    using specs = folder({
      'a/spec.yaml': `${GOOD}descriptin: x\n`,
      'b/spec.yaml': 'serviceID: B!\nteamName: core\n',
    });
    const { code, out } = await msd(['validate', specs.path]);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\/spec\.yaml:3:1 warning .*descriptin.*did you mean/m);
    expect(out).toMatch(/^b\/spec\.yaml:1:\d+ error .*serviceID/m);
    expect(out).toMatch(/Not valid: 2 files.* 1 error, 1 warning/);

    using warned = folder({ 'a/spec.yaml': `${GOOD}descriptin: x\n` });
    expect((await msd(['validate', warned.path])).code).toBe(0);
  });

  it('checks campaigns and points at the character of a rule', async () => {
    const pdb = 'id: pdb\ntitle: PDB\nsatisfied: |\n  has(service.tier) &&\n';
    using good = folder({ 'campaigns/pdb.yaml': `${pdb}  service.tier == "A"\n`, 's.yaml': GOOD });
    expect(await msd(['validate', good.path])).toMatchObject({
      code: 0,
      out: 'Valid: 2 files, 1 service, 1 campaign; 0 errors, 0 warnings found here.\n',
    });
    using bad = folder({
      'campaigns/a.yaml': `${pdb}  service.teir == "A"\n`,
      'campaigns/b.yaml': `${pdb}  true\n`,
      'campaigns/c.yaml': `${pdb}  true\n`,
      'pdb.yaml': `${pdb}  true\n`,
    });
    const { code, out } = await msd(['validate', bad.path]);
    expect(code).toBe(1);
    expect(out).toMatch(/^campaigns\/a\.yaml:5:\d+ error .*teir/m);
    expect(out).toMatch(/^campaigns\/c\.yaml.* error .*"pdb" is also described by campaigns\/b/m);
    expect(out).toMatch(/^pdb\.yaml:1:1 error .*no folder/m);
  });

  it('names both files that claim the same service', async () => {
    using specs = folder({ 'a/spec.yaml': GOOD, 'b/spec.yaml': GOOD });
    const { code, out } = await msd(['validate', specs.path, '--json']);
    expect(code).toBe(1);
    const { problems, valid } = JSON.parse(out);
    expect(valid).toBe(false);
    expect(problems).toMatchObject([
      {
        code: 'duplicate-service',
        path: 'a/spec.yaml',
        message: expect.stringContaining('b/spec.yaml'),
      },
      {
        code: 'duplicate-service',
        path: 'b/spec.yaml',
        message: expect.stringContaining('a/spec.yaml'),
      },
    ]);
  });

  it('leaves out hidden folders, node_modules and what does not match', async () => {
    using specs = folder({
      'services/pay/spec.yaml': GOOD,
      'services/pay/values.yaml': 'replicas: 3\n',
      '.github/workflows/ci.yml': 'on: push\n',
      'node_modules/x/spec.yaml': 'broken: [\n',
    });
    const { code, out } = await msd(['validate', specs.path, '--match', '**/spec.yaml', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ valid: true, files: 1, services: 1 });
  });

  it('does not take an empty folder for an organisation without services', async () => {
    using specs = folder({ 'README.md': 'nothing' });
    const { code, err } = await msd(['validate', specs.path]);
    expect(code).toBe(2);
    expect(err).toContain('There is no YAML file');
  });

  it('asks the dashboard too when it is named, and writes nothing there', async () => {
    using specs = folder({ 'a/spec.yaml': GOOD });
    const claimed = {
      severity: 'error',
      code: 'duplicate-service',
      path: 'a/spec.yaml',
      message: 'serviceID "pay" is also claimed by x.yaml in github.com/acme/other.',
    };
    await using server = await fakeDashboard({
      status: 200,
      body: receipt({ dryRun: true, problems: [claimed] }),
    });
    const { code, out } = await msd([
      'validate',
      specs.path,
      '--url',
      server.url,
      '--source',
      'github.com/acme/terraform',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('github.com/acme/other');
    expect(server.heard).toHaveLength(1);
    expect(server.heard[0]?.url.searchParams.get('dryRun')).toBe('true');
    expect(JSON.parse(String(server.heard[0]?.body))).toMatchObject({
      source: 'github.com/acme/terraform',
      complete: true,
      files: [{ path: 'a/spec.yaml', content: GOOD }],
    });
  });

  it('lets no file write to the terminal of its reader', async () => {
    using specs = folder({ 'a/spec.yaml': `${GOOD}"\\e[31mred": 1\n` });
    const { out } = await msd(['validate', specs.path]);
    expect(out).not.toContain('\u001b');
  });
});
