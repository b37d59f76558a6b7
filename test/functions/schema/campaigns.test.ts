import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishFiles } from '../../support/publish.ts';

const PAYLOAD = `{
  clientMutationId deletedCampaignId
  campaign { campaignId status version title progress { done total open } acts { kind by reason } targetDate }
  conflict { current { version title } yours }
  error { code message problems { field offset line column } current { version } }
}`;
const FILE = `
id: tier
title: Name the tier
body: Because of *on-call*.
fix: Write it.
links: [{title: Wiki, url: "https://wiki.example/tier", kind: docs}]
ownerTeam: Payments
projectOwner: kim
priority: HIGH
category: ownership
level: B
effort: 1
applicable: "true"
satisfied: has(spec.tier)
launchAt: 2026-11-01
targetDate: 2026-11-20
`;

describe('campaigns by GraphQL', () => {
  let app: MemoryApp;
  beforeEach(() => {
    app = createMemoryApp();
  });
  afterEach(() => app.close());

  const publish = (more: Readonly<Record<string, string>> = {}) =>
    publishFiles(app, {
      'a.yaml': 'serviceID: a\nteamName: Payments\ntier: A\n',
      'b.yaml': 'serviceID: b\nteamName: Shop\n',
      ...more,
    });
  const mutate = async (name: string, type: string, input: object) =>
    (
      await askData(app, `mutation($input: ${type}!) { ${name}(input: $input) ${PAYLOAD} }`, {
        input,
      })
    )[name];
  const create = (campaign: object) =>
    mutate('createCampaign', 'CreateCampaignInput', { campaign, clientMutationId: 'm1' });
  const act = (name: string, input: object = {}, type = 'CampaignCourseInput') =>
    mutate(name, type, { campaignId: 'tier', ...input });
  const TIER = { id: 'tier', title: 'Tier', satisfied: 'has(spec.tier)' };

  it('answers everything a file says of a campaign, and where the file is', async () => {
    await publish({ 'campaigns/tier.yaml': FILE });
    const { campaign } = await askData(
      app,
      `{ campaign(id: "tier") {
        id campaignId title body fix links { title kind } ownerTeam team { name } projectOwner priority category level
        effort scope applicable satisfied attestedForDays standing status launchAt targetDate originalTargetDate overdue
        origin { kind source path url by } withdrawnAt version acts { kind } progress { total }
      } }`,
    );
    expect(campaign).toMatchObject({
      campaignId: 'tier',
      body: 'Because of *on-call*.',
      links: [{ title: 'Wiki', kind: 'DOCS' }],
      team: { name: 'Payments' },
      priority: 'HIGH',
      level: 'B',
      scope: 'true',
      attestedForDays: null,
      status: 'ACTIVE',
      launchAt: '2026-11-01T00:00:00.000Z',
      targetDate: '2026-11-20',
      overdue: true,
      origin: {
        kind: 'FILE',
        path: 'campaigns/tier.yaml',
        url: 'https://github.com/acme/specs/blob/HEAD/campaigns/tier.yaml',
        by: null,
      },
      version: 1,
      acts: [],
    });
    const query =
      'query($id: ID!) { campaign(id: $id) { title } node(id: $id) { id ... on Campaign { title } } }';
    expect(await askData(app, query, { id: campaign.id })).toMatchObject({
      campaign: { title: 'Name the tier' },
      node: { id: campaign.id, title: 'Name the tier' },
    });
    expect(await askData(app, '{ campaign(id: "none") { id } }')).toEqual({ campaign: null });
  });

  it('leads one through a whole life, each answer as it is then', async () => {
    await publish();
    expect(await create(TIER)).toMatchObject({
      clientMutationId: 'm1',
      campaign: { status: 'DRAFT' },
    });
    expect(await act('launchCampaign')).toMatchObject({
      campaign: { status: 'ACTIVE', version: 2, progress: { done: 1, total: 2, open: 1 } },
    });
    expect(await act('pauseCampaign', { reason: 'Freeze' }, 'PauseCampaignInput')).toMatchObject({
      campaign: { status: 'PAUSED' },
    });
    expect(await act('resumeCampaign')).toMatchObject({ campaign: { status: 'ACTIVE' } });
    expect(
      await act('extendCampaign', { to: '2027-01-31', reason: 'Freeze' }, 'ExtendCampaignInput'),
    ).toMatchObject({ campaign: { targetDate: '2027-01-31' } });
    expect(await act('archiveCampaign')).toMatchObject({
      campaign: null,
      error: { code: 'NOT_OVER' },
    });
    expect(await act('endCampaign', { reason: 'Done' })).toMatchObject({
      campaign: { status: 'ENDED', progress: { done: 1, total: 2 } },
    });
    expect(await act('archiveCampaign')).toMatchObject({
      campaign: {
        status: 'ARCHIVED',
        acts: [
          { kind: 'ARCHIVED', by: 'Test' },
          { kind: 'ENDED', reason: 'Done' },
          { kind: 'EXTENDED' },
          { kind: 'RESUMED' },
          { kind: 'PAUSED', reason: 'Freeze' },
          { kind: 'LAUNCHED' },
        ],
      },
    });
    expect((await askData(app, '{ campaigns { totalCount } }')).campaigns.totalCount).toBe(0);
    const { campaign } = await askData(
      app,
      '{ campaign(id: "tier") { changes { totalCount nodes { kind } } } }',
    );
    expect(campaign.changes.totalCount).toBe(7);
    expect(new Set(campaign.changes.nodes.map(({ kind }: { kind: string }) => kind)).size).toBe(7);
  });

  it('gives both versions to the second of two who edit', async () => {
    await create(TIER);
    const edit = (title: string) =>
      mutate('editCampaign', 'EditCampaignInput', {
        campaign: { ...TIER, title },
        expectedVersion: 1,
      });
    expect(await edit('First')).toMatchObject({ campaign: { version: 2 }, conflict: null });
    expect(await edit('Second')).toMatchObject({
      campaign: null,
      error: null,
      conflict: { current: { version: 2, title: 'First' }, yours: { title: 'Second' } },
    });
  });

  it('points at what is wrong, and says who owns what is taken', async () => {
    await publish({ 'campaigns/tier.yaml': FILE });
    expect(await create({ ...TIER, id: 'other', satisfied: 'spec.teer' })).toMatchObject({
      error: { code: 'INVALID', problems: [{ field: 'satisfied', offset: 5, line: 1, column: 6 }] },
    });
    expect(await create(TIER)).toMatchObject({
      error: { code: 'ID_TAKEN', current: { version: 1 } },
    });
    const deleted = mutate('deleteCampaignDraft', 'DeleteCampaignDraftInput', {
      campaignId: 'tier',
    });
    expect(await deleted).toMatchObject({ error: { code: 'OWNED_BY_FILE' } });
    expect(
      await mutate('deleteCampaignDraft', 'DeleteCampaignDraftInput', { campaignId: 'none' }),
    ).toMatchObject({ deletedCampaignId: 'none', error: null });
  });

  it('takes empty texts of a form for what was left out', async () => {
    expect(
      await create({ ...TIER, body: '', scope: '', targetDate: '', level: null }),
    ).toMatchObject({
      campaign: { status: 'DRAFT', targetDate: null },
    });
  });

  it('lets nobody who may only look change anything', async () => {
    app.viewer = { name: 'Guest', role: 'viewer', local: false };
    const { errors } = await ask(
      app,
      'mutation { launchCampaign(input: {campaignId: "tier"}) { campaign { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('lists what runs first, pages, and filters', async () => {
    await publish({ 'campaigns/tier.yaml': FILE });
    await create({ id: 'draft', title: 'A draft', satisfied: 'true', ownerTeam: 'Shop' });
    await create({ id: 'soon', title: 'Soon', satisfied: 'true', launchAt: '2027-01-01' });
    const list = async (args: string) =>
      (
        await askData(
          app,
          `{ campaigns(${args}) { nodes { campaignId } pageInfo { endCursor hasNextPage } } }`,
        )
      ).campaigns;
    const ids = async (args: string) =>
      (await list(args)).nodes.map(({ campaignId }: { campaignId: string }) => campaignId);
    expect(await ids('first: 50')).toEqual(['tier', 'soon', 'draft']);
    expect(await app.cost(() => ids('first: 50'))).toMatchObject({ reads: 1, writes: 0 });
    const { pageInfo } = await list('first: 2');
    expect(await ids(`first: 2, after: "${pageInfo.endCursor}"`)).toEqual(['draft']);
    expect(await ids('filter: {status: [DRAFT, SCHEDULED]}')).toEqual(['soon', 'draft']);
    expect(await ids('filter: {ownerTeam: ["Shop"]}')).toEqual(['draft']);
    expect(await ids('filter: {level: [B], category: ["ownership"], standing: false}')).toEqual([
      'tier',
    ]);
    expect(await ids('filter: {origin: [PAGE]}')).toEqual(['soon', 'draft']);
    expect(await ids('filter: {text: "ＯＮ-call"}')).toEqual(['tier']);
  });

  it('rehearses rules, a draft and a saved campaign, and changes nothing', async () => {
    await publish();
    await create({ ...TIER, applicable: 'service.serviceId != "a"' });
    const rehearse = async (input: string) =>
      (
        await askData(
          app,
          `{ rehearseCampaign(input: ${input}) {
            problems { field message } asked notAsked open satisfied notApplicable cannotTell left
            teams { team open satisfied carries carriesMany services }
            services { serviceId service { team { name } } verdict terms { text outcome found { name value } } }
          } }`,
        )
      ).rehearseCampaign;
    const { result, writes } = await app.cost(() => rehearse('{satisfied: "has(spec.tier)"}'));
    expect(writes).toBe(0);
    expect(result).toMatchObject({
      problems: [],
      ...{ asked: 2, notAsked: 0, open: 1, satisfied: 1, left: 0 },
      teams: [
        { team: 'Shop', open: 1, services: 1, carries: 0, carriesMany: false },
        { team: 'Payments', satisfied: 1 },
      ],
      services: [
        { serviceId: 'b', verdict: 'OPEN', terms: [{ text: 'has(spec.tier)', outcome: 'FALSE' }] },
      ],
    });
    expect(await rehearse('{campaignId: "tier"}')).toMatchObject({ notApplicable: 1, open: 1 });
    expect(await rehearse('{campaignId: "tier", satisfied: "true"}')).toMatchObject({
      satisfied: 2,
    });
    expect(await rehearse('{scope: "service.serviceId == \\"a\\""}')).toMatchObject({
      asked: 1,
      open: 1,
    });
    expect(await rehearse('{satisfied: "spec.teer"}')).toMatchObject({
      problems: [{ field: 'satisfied' }],
      asked: 0,
      services: [],
    });
    for (const input of ['{}', '{campaignId: "nonono"}', '{campaignId: "nonono", scope: null}']) {
      const problems = [{ field: 'campaignId' }];
      expect(await rehearse(input)).toMatchObject({ problems, asked: 0, open: 0 });
    }
    expect(await rehearse('{scope: null, satisfied: null}')).toMatchObject({ open: 2 });
    expect(await rehearse('{campaignId: "nonono", scope: "true"}')).toMatchObject({ open: 2 });
    const twice =
      '{ a: rehearseCampaign(input: {}) { open } b: rehearseCampaign(input: {}) { open } }';
    expect((await ask(app, twice)).errors).toMatchObject([{ extensions: { code: 'BAD_RULE' } }]);
  });
});
