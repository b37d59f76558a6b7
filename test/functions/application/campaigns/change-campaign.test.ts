import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { deleteDraft } from '#application/campaigns/delete-draft.ts';
import { editCampaign } from '#application/campaigns/edit-campaign.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { readChanges } from '#application/read-changes.ts';
import { todoCounts } from '#application/todo-counts.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { CourseWish } from '#domain/campaigns/steer.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishFiles } from '../../../support/publish.ts';

const TIER = { id: 'tier', title: 'Name the tier', satisfied: 'has(spec.tier)' };
const SPECS = {
  'a.yaml': 'serviceID: a\nteamName: A\ntier: A\n',
  'b.yaml': 'serviceID: b\nteamName: B\n',
};
const PATH = 'campaigns/tier.yaml';
const FILE = 'id: tier\ntitle: From git\nsatisfied: has(spec.tier)\n';

describe('campaigns of the page', () => {
  let app: MemoryApp;
  beforeEach(() => {
    app = createMemoryApp();
  });
  afterEach(() => app.close());

  const campaign = async (id = 'tier') => (await app.readBoard()).campaigns.get(id) as Campaign;
  const create = (written: JsonObject = TIER) => createCampaign(app, { written, by: 'kim' });
  const edit = (written: JsonObject, expectedVersion: number, by = 'kim') =>
    editCampaign(app, { written, expectedVersion, by });
  const steer = (wish: CourseWish, expectedVersion?: number) =>
    steerCampaign(app, { id: 'tier', wish, by: 'kim', expectedVersion });
  const counts = async () => todoCounts(await app.readBoard(), app.now).ofCampaign('tier');
  const tick = () => {
    app.now = plusSeconds(app.now, 1);
  };
  const log = async () => {
    const { rows } = await readChanges(app, await app.readCatalogue(), {}, { first: 20 });
    return rows
      .map(({ item }) => item)
      .filter(({ kind }) => kind.startsWith('campaign-'))
      .map(({ kind, subject, source }) => `${kind} ${subject} ${source}`);
  };

  it('are drafts until they are launched; then what is open shows in the answer already', async () => {
    await publishFiles(app, SPECS);
    expect(await create()).toMatchObject({ kind: 'changed', campaign: { version: 1 } });
    expect(await counts()).toMatchObject({ OPEN: 0, SATISFIED: 0 });
    expect(await steer({ kind: 'launch' })).toMatchObject({ kind: 'changed' });
    expect(await counts()).toMatchObject({ OPEN: 1, SATISFIED: 1 });
    expect(await edit({ ...TIER, satisfied: 'spec.teamName == "B"' }, 2)).toMatchObject({
      kind: 'changed',
      campaign: { version: 3, course: { log: [{ kind: 'launched' }, { kind: 'edited' }] } },
    });
    expect(await counts()).toMatchObject({ REGRESSED: 1, SATISFIED: 1 });
  });

  it('are written once however often the same is asked', async () => {
    await create();
    expect(await app.cost(() => create())).toMatchObject({
      result: { kind: 'unchanged', campaign: { version: 1 } },
      writes: 0,
    });
    await edit({ ...TIER, effort: 2 }, 1);
    expect(await edit({ ...TIER, effort: 2 }, 1)).toMatchObject({ kind: 'unchanged' });
    await steer({ kind: 'launch' }, 2);
    expect(await steer({ kind: 'launch' }, 2)).toMatchObject({ kind: 'unchanged' });
    expect(await app.cost(() => steer({ kind: 'launch' }))).toMatchObject({ writes: 0 });
  });

  it('have no end when they are permanent checks, neither written nor put off', async () => {
    const standing = { ...TIER, standing: true };
    const refused = {
      kind: 'refused',
      problems: [{ field: 'targetDate', message: expect.stringContaining('has no end') }],
    };
    expect(await create({ ...standing, targetDate: '2027-03-31' })).toMatchObject(refused);
    await create(standing);
    expect(await edit({ ...standing, targetDate: '2027-03-31' }, 1)).toMatchObject(refused);
    await steer({ kind: 'launch' });
    const extend = { kind: 'extend', to: '2027-06-30', reason: 'Freeze' } as const;
    expect(await steer(extend)).toMatchObject({ kind: 'refused', code: 'standing' });
  });

  it('lose nothing when two edit at once: the second gets both versions', async () => {
    await create();
    const [one, other] = await Promise.all([
      edit({ ...TIER, title: 'Kim' }, 1, 'kim'),
      edit({ ...TIER, title: 'Lee' }, 1, 'lee'),
    ]);
    const [won, lost] = one.kind === 'changed' ? [one, other] : [other, one];
    expect(won).toMatchObject({ kind: 'changed', campaign: { version: 2 } });
    expect(lost).toMatchObject({
      kind: 'conflict',
      current: { version: 2, definition: { title: one === won ? 'Kim' : 'Lee' } },
      yours: { title: one === won ? 'Lee' : 'Kim' },
    });
    expect(await campaign()).toMatchObject({ version: 2 });
    expect((await log()).filter((line) => line.includes('edited'))).toHaveLength(1);
  });

  it('conflict as well when a file or somebody else steered meanwhile', async () => {
    await create();
    await steer({ kind: 'launch' });
    expect(await steer({ kind: 'end' }, 1)).toMatchObject({
      kind: 'conflict',
      current: { version: 2 },
      yours: { kind: 'end' },
    });
    expect(await edit({ ...TIER, title: 'Late' }, 1)).toMatchObject({ kind: 'conflict' });
  });

  it('say everything that is wrong, with the character of a rule', async () => {
    expect(await create({ id: 'Bad Id', title: '', satisfied: 'true', effort: 7 })).toMatchObject({
      kind: 'refused',
      code: 'invalid',
      problems: [{ field: 'id' }, { field: 'title' }, { field: 'effort' }],
    });
    expect(
      await create({ ...TIER, satisfied: 'has(spec.tier) &&\n spec.teem == ""' }),
    ).toMatchObject({
      code: 'invalid',
      problems: [{ field: 'satisfied', within: { line: 2, column: expect.any(Number) } }],
    });
    expect(await create({ id: 'x', title: 'X' })).toMatchObject({
      code: 'invalid',
      problems: [{ field: 'satisfied' }],
    });
    expect(await create({ ...TIER, targetDate: '2020-01-01' })).toMatchObject({
      code: 'invalid',
      problems: [{ field: 'targetDate' }],
    });
    expect(await campaign()).toBeUndefined();
  });

  it('are told of as changes by who made them, in order', async () => {
    await create();
    tick();
    await edit({ ...TIER, effort: 1 }, 1);
    tick();
    await steer({ kind: 'launch' });
    tick();
    await steer({ kind: 'pause', reason: ' Code\n freeze ' });
    expect((await campaign()).course.paused).toEqual({
      by: 'kim',
      at: app.now,
      reason: 'Code freeze',
    });
    tick();
    await steer({ kind: 'resume' });
    tick();
    await steer({ kind: 'extend', to: '2027-06-30', reason: 'Freeze' });
    tick();
    await steer({ kind: 'end' });
    tick();
    await steer({ kind: 'archive' });
    expect((await log()).toReversed()).toEqual(
      ['created', 'edited', 'launched', 'paused', 'resumed', 'extended', 'ended', 'archived'].map(
        (kind) => `campaign-${kind} tier kim`,
      ),
    );
  });

  it('may be deleted as drafts, and only then', async () => {
    await create();
    expect(await deleteDraft(app, { id: 'tier', by: 'kim', expectedVersion: 7 })).toMatchObject({
      kind: 'conflict',
    });
    expect(await deleteDraft(app, { id: 'tier', by: 'kim' })).toEqual({
      kind: 'deleted',
      id: 'tier',
    });
    expect(await deleteDraft(app, { id: 'tier', by: 'kim' })).toEqual({
      kind: 'deleted',
      id: 'tier',
    });
    await create();
    await steer({ kind: 'launch' });
    expect(await deleteDraft(app, { id: 'tier', by: 'kim' })).toMatchObject({
      code: 'not-a-draft',
    });
    await steer({ kind: 'end' });
    expect(await deleteDraft(app, { id: 'tier', by: 'kim' })).toMatchObject({
      code: 'not-a-draft',
      message: 'Name the tier was ended: archive it.',
    });
    expect(await edit({ ...TIER, effort: 1 }, 3)).toMatchObject({ code: 'over' });
  });

  it('are unknown when there are none of that id', async () => {
    expect(await steer({ kind: 'launch' })).toMatchObject({ code: 'unknown-campaign' });
    expect(await edit(TIER, 1)).toMatchObject({ code: 'unknown-campaign' });
  });

  it('of a file are not edited or deleted here, naming the file, but launched, paused and ended', async () => {
    await publishFiles(app, { ...SPECS, [PATH]: FILE });
    expect(await edit({ ...TIER, title: 'Mine' }, 1)).toMatchObject({
      code: 'owned-by-file',
      message:
        'From git is described by campaigns/tier.yaml in github.com/acme/specs: edit it there, and publish it.',
      current: { version: 1 },
    });
    expect(await deleteDraft(app, { id: 'tier', by: 'kim' })).toMatchObject({
      code: 'owned-by-file',
    });
    expect(await create()).toMatchObject({ code: 'id-taken', current: { version: 1 } });
    for (const wish of [
      { kind: 'launch' },
      { kind: 'pause', reason: 'Freeze' },
      { kind: 'resume' },
      { kind: 'extend', to: '2027-06-30', reason: 'Freeze' },
    ] as const) {
      expect(await steer(wish)).toMatchObject({ kind: 'changed' });
    }
    await publishFiles(app, { ...SPECS, [PATH]: FILE.replace('From git', 'Edited in git') });
    expect(await campaign()).toMatchObject({
      definition: { title: 'Edited in git' },
      course: { extensions: [{ to: '2027-06-30' }], launched: { by: 'kim' } },
      version: 6,
    });
  });

  it('are not overwritten by a file, which has its turn when the draft is deleted', async () => {
    await create();
    const receipt = await publishFiles(app, { ...SPECS, [PATH]: FILE });
    expect(receipt.problems).toMatchObject([
      {
        code: 'duplicate-campaign',
        message:
          'The campaign tier was made on the page by kim: that stays in force, and this file changes nothing.',
      },
    ]);
    expect(await campaign()).toMatchObject({ definition: { title: 'Name the tier' } });
    expect(await edit({ ...TIER, effort: 3 }, 1)).toMatchObject({ kind: 'changed' });
    expect((await campaign()).contenders).toHaveLength(1);
    await deleteDraft(app, { id: 'tier', by: 'kim' });
    expect(await campaign()).toMatchObject({
      definition: { title: 'From git' },
      origin: { kind: 'file', path: PATH },
    });
    const { problems } = await app.readCatalogue();
    expect(problems).toEqual([]);
  });
});
