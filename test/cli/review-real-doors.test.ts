import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileProto } from '../support/compile-proto.ts';
import { BROKEN, CONTRACT, SOURCE, SPECS } from '../support/review-desk.ts';
import { type Dashboard, graphql, startDashboard } from '../support/start-dashboard.ts';
import { type Folder, folder } from './support/folder.ts';
import { msd } from './support/msd.ts';

const MEANT = 'Acknowledge-Breaking: acme.v1.Money.currency: codes are bytes from now on';

describe('a pull request that breaks an API, and a real dashboard', () => {
  let dashboard: Dashboard;
  let files: Folder;
  let main: string;
  let branch: string;
  beforeAll(async () => {
    files = folder();
    main = files.write('main.binpb', await compileProto(CONTRACT));
    branch = files.write('branch.binpb', await compileProto(BROKEN));
    const specs = folder(SPECS);
    dashboard = await startDashboard(['--empty']);
    const terraform = ['--source', 'github.com/acme/terraform', '--revision', 'a'];
    await run('publish', 'specs', specs.path, ...terraform, '--generation', '1');
    specs[Symbol.dispose]();
  });
  afterAll(async () => {
    await dashboard.stop();
    files[Symbol.dispose]();
  });
  const around = () => ({ env: { MSD_URL: dashboard.url }, cwd: files.path });
  const run = (...args: readonly string[]) => msd(args, around());
  const publish = (set: string, revision: string, generation: number, ...more: string[]) =>
    run(
      ...['publish', 'descriptors', set, '--source', SOURCE, '--revision', revision],
      ...['--generation', `${generation}`, ...more],
    );
  const compare = (...more: string[]) =>
    run('compare', branch, '--against', 'main', '--source', SOURCE, ...more);

  it('goes from the break over the acknowledgement to the history', async () => {
    const first = await compare();
    expect([first.code, first.out]).toEqual([
      0,
      'Nothing was published before, so there is nothing to compare with.\n',
    ]);
    expect((await publish(main, 'r1', 1)).code).toBe(0);

    const broken = await compare('--markdown');
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^### 1 breaking change \(FILE\): hits 2 services of 2 teams\n/);
    expect(broken.out).toContain('- **Sales**: `shop`');
    expect(broken.out).toContain('Acknowledge-Breaking: acme.v1.Money.currency: the reason');

    const description = files.write('description.md', `Shrink money\n\nWhy not.\n${MEANT}\n`);
    const meant = await compare('--acknowledge-from', description);
    expect(meant).toEqual({
      code: 0,
      err: '',
      out: `money.proto
      1 FIELD_SAME_TYPE type of acme.v1.Money.currency (2) changed from string to bytes
        acknowledged: codes are bytes from now on
1 change breaks FILE, and that is acknowledged; 0 other changes.
Hits 2 services of 2 teams:
  Payments (#pay): pay
  Sales: shop
`,
    });

    const merged = ['compare', branch, '--against', 'main', '--source', SOURCE, '--json'];
    const said = { ...around(), stdin: `Merge\n\n${MEANT}\n` };
    const asJson = await msd([...merged, '--acknowledge-from', '-'], said);
    expect(asJson.code).toBe(0);
    expect(JSON.parse(asJson.out)).toMatchObject({
      against: { label: 'main', revision: 'r1' },
      breaking: 1,
      acknowledged: 1,
      changes: [{ rule: 'FIELD_SAME_TYPE', acknowledgement: 'codes are bytes from now on' }],
      teams: [{ teamName: 'Payments' }, { teamName: 'Sales' }],
      problems: [],
    });

    expect((await publish(branch, 'r2', 2, '--acknowledge-from', description)).code).toBe(0);
    const query =
      '{ contracts { revisions(first: 1) { nodes { revision breaking acknowledgements { symbol reason by } } } } }';
    expect(await graphql(dashboard.url, query)).toEqual({
      contracts: [
        {
          revisions: {
            nodes: [
              {
                revision: 'r2',
                breaking: 1,
                acknowledgements: [
                  {
                    symbol: 'acme.v1.Money.currency',
                    reason: 'codes are bytes from now on',
                    by: 'You',
                  },
                ],
              },
            ],
          },
        },
      ],
    });
  });

  it('fails the dry run of a publication as well, and writes nothing', async () => {
    const dry = await publish(main, 'r3', 3, '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.out).toContain('Dry run: would be applied');
    expect(dry.out).toContain('1 change breaks FILE');
    expect(dry.out).toContain('Acknowledge-Breaking: acme.v1.Money.currency: the reason\n');
    const laxer = await publish(main, 'r3', 3, '--dry-run', '--rules', 'WIRE_JSON');
    expect(laxer.out).toContain('WIRE_JSON');
    const query = '{ contracts { revision } }';
    expect(await graphql(dashboard.url, query)).toEqual({ contracts: [{ revision: 'r2' }] });
  });

  it('says what is wrong with a label, a rule set, a set or a line', async () => {
    const label = await run('compare', branch, '--against', 'release', '--source', SOURCE);
    expect([label.code, label.out]).toEqual([2, expect.stringContaining('nothing as "release"')]);
    const rules = await compare('--rules', 'PACKAGES');
    expect([rules.code, rules.err]).toEqual([2, expect.stringContaining('--rules PACKAGE?')]);
    const broken = files.write('broken.binpb', 'hello, I am no protobuf');
    const unusable = ['compare', broken, '--against', 'main', '--source', SOURCE];
    expect(await run(...unusable, '--markdown')).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^### These descriptors can't be published\n\n- /),
    });
    expect((await run(...unusable, '--json')).code).toBe(2);
    const bad = files.write('bad.md', 'Acknowledge-Breaking: acme.v1.Money.currency');
    const line = await compare('--acknowledge-from', bad);
    expect(line.err).toContain('This acknowledges nothing: Acknowledge-Breaking: acme.v1');
    const two = await run('compare', main, branch, '--against', 'main');
    expect([two.code, two.err]).toEqual([2, expect.stringContaining('takes one NEW')]);
  });

  it('sends as many acknowledgements as an address may hold, and no more', async () => {
    const lines = (count: number) =>
      Array.from(
        { length: count },
        (_, n) => `Acknowledge-Breaking: a.B${n}: ${'理由'.repeat(40)}`,
      ).join('\n');
    const fits = await compare('--acknowledge-from', files.write('fits.md', lines(15)), '--json');
    expect(fits.code).toBe(0);
    expect(JSON.parse(fits.out).idleAcknowledgements).toHaveLength(15);
    const { code, err } = await compare('--acknowledge-from', files.write('long.md', lines(17)));
    expect([code, err]).toEqual([2, expect.stringMatching(/12,000 are taken[\s\S]*acme\.v1\.\*/)]);
  });
});

describe('two files, one of which breaks the other', () => {
  it('are told as a comment, and fail no longer when it is acknowledged', async () => {
    using files = folder({ 'description.md': MEANT });
    const older = files.write('main.binpb', await compileProto(CONTRACT));
    const newer = files.write('branch.binpb', await compileProto(BROKEN));
    const broken = await msd(['compare', older, newer, '--markdown']);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(
      /^### 1 breaking change \(FILE\)\n\n`branch\.binpb` compared with `main\.binpb`\.\n/,
    );
    const from = ['--acknowledge-from', `${files.path}/description.md`];
    const meant = await msd(['compare', older, newer, ...from, '--json']);
    expect(meant.code).toBe(0);
    expect(JSON.parse(meant.out).changes).toMatchObject([
      { breaking: true, acknowledgement: 'codes are bytes from now on' },
    ]);
    const both = await msd(['compare', older, newer, '--json', '--markdown']);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('exclude each other')]);
  });
});
