import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginCampaigns } from '#application/campaigns/begin-campaigns.ts';
import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { forgetArchived } from '#application/campaigns/forget-archived.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { readChanges } from '#application/read-changes.ts';
import { sweepAll } from '#application/sweep.ts';
import { todoCounts } from '#application/todo-counts.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import { publishFiles } from '../../../support/publish.ts';

const FILES = {
  'a.yaml': 'serviceID: a\nteamName: A\ntier: A\n',
  'b.yaml': 'serviceID: b\nteamName: B\n',
};
const TIER = 'id: tier\ntitle: Tier\nsatisfied: has(spec.tier)\nlaunchAt: 2026-12-01\n';

describe('what time does to campaigns', () => {
  let app: MemoryApp;
  beforeEach(() => {
    app = createMemoryApp();
  });
  afterEach(() => app.close());

  const launches = async () =>
    (await readChanges(app, await app.readCatalogue(), {}, { first: 100 })).rows
      .map(({ item }) => item)
      .filter(({ kind }) => kind === 'campaign-launched');
  const ids = async () => [...(await app.readBoard()).campaigns.keys()];

  it('begins them at their date, and tells so once with what there is to do', async () => {
    await publishFiles(app, { ...FILES, 'campaigns/tier.yaml': TIER });
    await sweepAll(app);
    expect(await launches()).toEqual([]);
    app.now = '2026-12-01T00:00:20.000Z';
    await sweepAll(app);
    await sweepAll(app);
    expect(await launches()).toMatchObject([
      {
        subject: 'tier',
        at: app.now,
        summary: 'Tier began, as planned.',
        after: { status: 'ACTIVE', open: 1, satisfied: 1, cannotTell: 0 },
      },
    ]);
    expect(todoCounts(await app.readBoard(), app.now).ofCampaign('tier')).toMatchObject({
      OPEN: 1,
    });
    expect(await app.cost(() => beginCampaigns(app))).toEqual({ result: 0, reads: 1, writes: 0 });
  });

  it('is told once by two sweeps at once', async () => {
    await publishFiles(app, { ...FILES, 'campaigns/tier.yaml': TIER });
    app.now = '2026-12-01T00:00:20.000Z';
    const began = await Promise.all([beginCampaigns(app), beginCampaigns(app)]);
    expect(began.toSorted()).toEqual([0, 1]);
    expect(await launches()).toHaveLength(1);
  });

  it('does not tell again of one that somebody launched before its date', async () => {
    await publishFiles(app, { ...FILES, 'campaigns/tier.yaml': TIER });
    await steerCampaign(app, { id: 'tier', wish: { kind: 'launch' }, by: 'kim' });
    expect(await launches()).toMatchObject([{ source: 'kim', after: { open: 1, satisfied: 1 } }]);
    app.now = '2026-12-01T00:00:20.000Z';
    await sweepAll(app);
    expect(await launches()).toHaveLength(1);
  });

  it('forgets what is archived when its changes are forgotten, unless a file still says it', async () => {
    await publishFiles(app, { ...FILES, 'campaigns/tier.yaml': TIER });
    await createCampaign(app, {
      written: { id: 'old', title: 'Old', satisfied: 'true' },
      by: 'kim',
    });
    for (const id of ['old', 'tier']) {
      await steerCampaign(app, { id, wish: { kind: 'end' }, by: 'kim' });
      await steerCampaign(app, { id, wish: { kind: 'archive' }, by: 'kim' });
    }
    app.now = '2027-12-26T00:00:00.000Z';
    expect(await forgetArchived(app)).toBe(0);
    app.now = '2027-12-28T00:00:00.000Z';
    expect(await forgetArchived(app)).toBe(1);
    expect(await ids()).toEqual(['tier']);
    await publishFiles(app, FILES);
    expect(await forgetArchived(app)).toBe(1);
    expect(await ids()).toEqual([]);
  });
});
