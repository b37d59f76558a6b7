import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { listProblems } from '#application/list-problems.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishFiles } from '../../../support/publish.ts';

const SPEC = 'serviceID: pay\nteamName: Payments\n';
const PDB = 'id: pdb\ntitle: PDB\nsatisfied: service.tier == "A"\n';
const OWNER = 'id: owner\ntitle: Owner\nattested: {validDays: 90}\n';
const PATH = 'campaigns/pdb.yaml';

describe('campaigns in git', () => {
  let app: MemoryApp;
  beforeEach(() => {
    app = createMemoryApp();
  });
  afterEach(() => app.close());

  const campaigns = async () => [...(await app.readBoard()).campaigns.values()];
  const told = async () =>
    (await campaigns()).map((campaign) => {
      const { title } = campaign.definition;
      return `${title} ${campaignStatus(campaign, app.now)} v${campaign.version}`;
    });
  const problems = async () =>
    listProblems(await app.readCatalogue(), [], app.now)
      .filter(({ code }) => code !== 'no-organisation')
      .map(({ code, source, path }) => `${code} ${source} ${path}`);

  it('appear with the publication, and the receipt names them', async () => {
    const receipt = await publishFiles(app, { 'pay/spec.yaml': SPEC, [PATH]: PDB });
    expect(receipt).toMatchObject({
      outcome: 'applied',
      created: ['pay', 'campaign:pdb'],
      unchanged: 0,
      problems: [],
    });
    expect(await campaigns()).toMatchObject([
      {
        definition: { id: 'pdb', satisfied: 'service.tier == "A"' },
        origin: { kind: 'file', source: 'github.com/acme/specs', path: PATH },
        course: { extensions: [] },
        version: 1,
      },
    ]);
    const edited = await publishFiles(app, {
      'pay/spec.yaml': SPEC,
      [PATH]: PDB.replace('PDB', 'Budget'),
    });
    expect(edited).toMatchObject({ updated: ['campaign:pdb'], unchanged: 1 });
    expect(await told()).toEqual(['Budget DRAFT v2']);
  });

  it('write nothing when nothing changed, and little when one did', async () => {
    const files = { 'pay/spec.yaml': SPEC, [PATH]: PDB };
    await publishFiles(app, files);
    const again = await app.cost(() => publishFiles(app, files));
    expect(again).toMatchObject({ result: { outcome: 'unchanged' }, writes: 1 });
    expect(again.reads).toBeLessThanOrEqual(4);
    const edit = await app.cost(() => publishFiles(app, { ...files, [PATH]: `${PDB}effort: 2\n` }));
    expect(edit.result).toMatchObject({ updated: ['campaign:pdb'] });
    expect(edit.reads).toBeLessThanOrEqual(12);
    expect(edit.writes).toBeLessThanOrEqual(10);
    const event = { ...publication(files), generation: 9_999_999 };
    await ingestSpecs(app, event, { dryRun: false });
    const same = await app.cost(() => ingestSpecs(app, event, { dryRun: false }));
    expect(same).toMatchObject({ reads: 1, writes: 0 });
  });

  it('keep their last good version when the file is refused', async () => {
    await publishFiles(app, { 'pay/spec.yaml': SPEC, [PATH]: PDB });
    const bad = PDB.replace('service.tier', 'service.teir');
    const receipt = await publishFiles(app, { 'pay/spec.yaml': SPEC, [PATH]: bad });
    expect(receipt.problems).toMatchObject([
      { severity: 'error', code: 'bad-rule', path: PATH, line: 3, column: 20 },
    ]);
    expect(receipt).toMatchObject({ outcome: 'applied', updated: [], removed: [] });
    expect(await told()).toEqual(['PDB DRAFT v1']);
    expect(await problems()).toEqual([`bad-rule github.com/acme/specs ${PATH}`]);
    await publishFiles(app, { 'pay/spec.yaml': SPEC, [PATH]: PDB });
    expect([await told(), await problems()]).toEqual([['PDB DRAFT v1'], []]);
  });

  it('end when a complete set lacks them, not when a part of it does, and come back', async () => {
    await publishFiles(app, { 'pay/spec.yaml': SPEC, [PATH]: `${PDB}launchAt: 2026-11-01\n` });
    await publishFiles(app, { 'pay/spec.yaml': SPEC }, { complete: false });
    expect(await told()).toEqual(['PDB ACTIVE v1']);
    const gone = await publishFiles(app, { 'pay/spec.yaml': SPEC });
    expect(gone).toMatchObject({ removed: ['campaign:pdb'], updated: [] });
    expect(await told()).toEqual(['PDB ENDED v2']);
    const back = await publishFiles(app, {
      'pay/spec.yaml': SPEC,
      'campaigns/moved.yaml': `${PDB}launchAt: 2026-11-01\n`,
    });
    expect(back).toMatchObject({ updated: ['campaign:pdb'] });
    expect(await told()).toEqual(['PDB ACTIVE v4']);
  });

  it('stay when one of a list is taken out of a file in a part, until a complete set confirms it', async () => {
    const both = `campaigns:\n- {${flow(PDB)}}\n- {${flow(OWNER)}}\n`;
    const one = `campaigns:\n- {${flow(OWNER)}}\n`;
    await publishFiles(app, { [PATH]: both });
    await publishFiles(app, { [PATH]: one }, { complete: false });
    expect(await told()).toEqual(['Owner DRAFT v1', 'PDB DRAFT v1']);
    expect(await publishFiles(app, { [PATH]: one })).toMatchObject({ removed: ['campaign:pdb'] });
    expect(await told()).toEqual(['Owner DRAFT v1', 'PDB ENDED v2']);
  });

  it('move between files of one part without a conflict', async () => {
    await publishFiles(app, { [PATH]: `campaigns:\n- {${flow(PDB)}}\n- {${flow(OWNER)}}\n` });
    await publishFiles(
      app,
      { [PATH]: `campaigns:\n- {${flow(OWNER)}}\n`, 'campaigns/new.yaml': PDB },
      { complete: false },
    );
    expect(await problems()).toEqual([]);
    expect(await campaigns()).toMatchObject([{}, { origin: { path: 'campaigns/new.yaml' } }]);
  });

  it('do not overwrite one another across sources: both are named, and the first goes on', async () => {
    await publishFiles(app, { [PATH]: PDB }, { source: 'github.com/acme/a' });
    const other = { 'spec.yaml': SPEC, 'campaigns/other.yaml': PDB.replace('PDB', 'Other') };
    const receipt = await publishFiles(app, other, { source: 'github.com/acme/b' });
    expect(receipt).toMatchObject({ outcome: 'applied', created: ['pay'], unchanged: 0 });
    expect(receipt.problems).toMatchObject([
      {
        code: 'duplicate-campaign',
        path: 'campaigns/other.yaml',
        message:
          'The campaign pdb is described by campaigns/pdb.yaml in github.com/acme/a already: that stays in force, and this file changes nothing.',
      },
    ]);
    expect(await told()).toEqual(['PDB DRAFT v1']);
    const again = await publishFiles(app, other, { source: 'github.com/acme/b' });
    expect(again).toMatchObject({
      outcome: 'unchanged',
      problems: [{ code: 'duplicate-campaign' }],
    });
    await publishFiles(
      app,
      { 'spec.yaml': 'serviceID: b\nteamName: B\n' },
      { source: 'github.com/acme/a' },
    );
    expect([await told(), await problems()]).toEqual([['Other DRAFT v2'], []]);
  });

  it('are rehearsed by a dry run that writes nothing', async () => {
    const dry = await app.cost(() =>
      ingestSpecs(app, publication({ [PATH]: PDB }), { dryRun: true }),
    );
    expect(dry).toMatchObject({ result: { created: ['campaign:pdb'] }, writes: 0 });
    expect(await campaigns()).toEqual([]);
  });

  it('are at most 500; a file that would bring more is refused whole, and tried again by every complete set', async () => {
    const many = (from: number, to: number) =>
      `defaults: {scope: "true"}\ncampaigns:\n${Array.from({ length: to - from }, (_, index) => `- {id: c${from + index}, title: C, satisfied: "true"}\n`).join('')}`;
    const files = Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map((part) => [`campaigns/${part}.yaml`, many(part * 99, part * 99 + 99)]),
    );
    const receipt = await publishFiles(app, files);
    expect(receipt.problems).toMatchObject([
      { code: 'too-many-campaigns', path: 'campaigns/5.yaml' },
    ]);
    expect((await campaigns()).length).toBe(495);
    const { 'campaigns/0.yaml': _, ...fewer } = files;
    expect(await publishFiles(app, files)).toMatchObject({ outcome: 'unchanged', updated: [] });
    expect(await publishFiles(app, { ...fewer, 'campaigns/5.yaml': many(495, 500) })).toMatchObject(
      {
        problems: [],
      },
    );
  });

  it('hold four million characters in all; the file that would pass that is refused, others go on', async () => {
    const text = 'x'.repeat(9_990);
    const part = (file: number) =>
      Array.from(
        { length: 12 },
        (_, index) =>
          `- {id: c${file}-${index}, title: C, satisfied: "true", body: ${text}, fix: ${text}}\n`,
      ).join('');
    const files = Object.fromEntries(
      Array.from({ length: 17 }, (_, file) => [
        `campaigns/${String(file).padStart(2, '0')}.yaml`,
        `campaigns:\n${part(file)}`,
      ]),
    );
    const receipt = await publishFiles(app, files);
    expect(receipt.problems).toMatchObject([
      { code: 'too-many-campaigns', path: 'campaigns/16.yaml' },
    ]);
    expect((await campaigns()).length).toBe(16 * 12);
    const shorter = files['campaigns/00.yaml']?.replaceAll(`, fix: ${text}`, '') ?? '';
    const next = await publishFiles(app, { ...files, 'campaigns/00.yaml': shorter });
    expect(next).toMatchObject({ problems: [], counts: { created: 12, updated: 12 } });
  });
});

const flow = (yaml: string) => yaml.trim().replaceAll('\n', ', ');

const publication = (files: Readonly<Record<string, string>>) => ({
  source: 'github.com/acme/specs',
  revision: 'dry',
  generation: 1,
  complete: true,
  files: Object.entries(files).map(([path, content]) => ({ path, content })),
});
