import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { type Rehearsal, rehearseCampaign, rulesOf } from '#application/rehearse-campaign.ts';
import { teamLoads } from '#application/team-loads.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishFiles } from '../../support/publish.ts';

const spec = (id: string, team: string, more = '') => ({
  [`${id}.yaml`]: `serviceID: ${id}\nteamName: ${team}\n${more}`,
});

describe('rehearsing a campaign', () => {
  let app: MemoryApp;
  beforeEach(async () => {
    app = createMemoryApp();
    await publishFiles(app, {
      ...spec('pay', 'Payments', 'tier: A\nlanguage: Go\n'),
      ...spec('cart', 'Shop', 'tier: A\n'),
      ...spec('blog', 'Shop'),
    });
  });
  afterEach(() => app.close());

  const rehearse = async (satisfied: string, scope = 'true') =>
    (await rehearseCampaign(app, { scope, satisfied })) as Rehearsal;

  it('says who is asked, who passes and who fails, with what was found, and writes nothing', async () => {
    const { result, writes } = await app.cost(() =>
      rehearse('has(spec.language)', 'has(service.tier) && service.tier == "A"'),
    );
    expect(writes).toBe(0);
    expect(result).toMatchObject({
      counts: { OPEN: 1, SATISFIED: 1, NOT_APPLICABLE: 0, CANNOT_TELL: 0 },
      notAsked: 1,
      asked: [
        { serviceId: 'cart', team: 'Shop', verdict: 'OPEN' },
        { serviceId: 'pay', team: 'Payments', verdict: 'SATISFIED' },
      ],
    });
    expect(result.termsOf('cart')).toMatchObject([
      { text: 'has(spec.language)', outcome: 'false' },
    ]);
  });

  it('says what the judge says once the campaign runs', async () => {
    const written = { id: 'lang', title: 'L', satisfied: 'has(spec.language)' };
    await createCampaign(app, { written, by: 'kim' });
    await steerCampaign(app, { id: 'lang', wish: { kind: 'launch' }, by: 'kim' });
    const { campaigns, judged } = await app.readBoard();
    const verdicts = [...judged.values()].flatMap((shard) =>
      Object.entries(shard).map(([serviceId, own]) => ({ serviceId, verdict: own.lang?.verdict })),
    );
    const rehearsal = (await rehearseCampaign(
      app,
      rulesOf(campaigns.get('lang') as Campaign),
    )) as Rehearsal;
    expect(rehearsal.asked.map(({ serviceId, verdict }) => ({ serviceId, verdict }))).toEqual(
      verdicts.toSorted((a, b) => (a.serviceId < b.serviceId ? -1 : 1)),
    );
  });

  it('points at what is wrong with a rule instead', async () => {
    expect(
      await rehearseCampaign(app, { scope: 'true', satisfied: 'spec.teer == 1' }),
    ).toMatchObject({
      kind: 'refused',
      problems: [{ field: 'satisfied', within: { offset: 5, line: 1, column: 6 } }],
    });
  });

  it('says of each team how many todos it has already, and who has many', async () => {
    for (const n of Array.from({ length: 11 }, (_, index) => index)) {
      const written = {
        id: `c${n}`,
        title: 'C',
        scope: 'service.serviceId == "blog"',
        satisfied: 'false',
      };
      await createCampaign(app, { written: { ...written, launchAt: '2026-11-01' }, by: 'kim' });
    }
    const rehearsal = await rehearse('has(spec.language)');
    expect(teamLoads(rehearsal, undefined)).toMatchObject([
      { team: 'Shop', services: 2, carries: 11, carriesMany: true, counts: { OPEN: 2 } },
      { team: 'Payments', services: 1, carries: 0, carriesMany: false, counts: { SATISFIED: 1 } },
    ]);
    expect(teamLoads(rehearsal, 'c1')[0]).toMatchObject({ carries: 10 });
  });
});
