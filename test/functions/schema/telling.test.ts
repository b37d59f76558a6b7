import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigner } from '#adapters/node/signer.ts';
import { ask, askData } from '../../support/ask.ts';
import { aCampaign, createNoticeDesk, judgement } from '../../support/notice-desk.ts';
import { publishSpecs } from '../../support/publish.ts';

const signed = () => {
  const desk = createNoticeDesk();
  Object.assign(desk.app, { signer: createSigner('a key of at least thirty-two letters') });
  return desk;
};
let desk = signed();
beforeEach(() => {
  desk = signed();
});
afterEach(() => desk.app.close());

const CONTACT = 'contact: { slack: { generalChannelId: C1 } }';
async function tellTwoTeams() {
  const web = 'teamName: web\ncontact: { slack: { generalChannelId: C2 } }';
  const daily = { 'organisation.yaml': 'name: Acme\nnotices: { digest: daily }\n' };
  await publishSpecs(desk.app, { api: CONTACT, web }, daily);
  const open = { probes: judgement('OPEN') };
  await desk.board([aCampaign('probes')], { api: open, web: open });
  desk.app.now = '2026-11-23T09:00:00.000Z';
  await desk.sweep();
}

const NOTICES = `query Notices($first: Int, $after: String, $filter: NoticeFilter) {
  notices(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      kind state team attempts plannedAt sentAt dueAt error
      recipient { by to }
      text { language title lead sections { heading lines { text detail url } more { text } } }
    }
  }
}`;

describe('The log of notices', () => {
  it('shows what people read, and what became of it', async () => {
    await tellTwoTeams();
    const { notices } = await askData(desk.app, NOTICES, { filter: { team: 'payments' } });
    expect(notices).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          kind: 'DIGEST',
          state: 'SENT',
          team: 'payments',
          attempts: 1,
          sentAt: '2026-11-23T09:00:00.000Z',
          dueAt: null,
          recipient: { by: 'SLACK', to: 'C1' },
          text: {
            language: 'EN',
            lead: '1 is open.',
            sections: [{ heading: 'Cheapest to do', lines: [{ text: 'Title of probes' }] }],
          },
        },
      ],
    });
  });

  it('can be narrowed to a channel, and is paged', async () => {
    await tellTwoTeams();
    const one = await askData(desk.app, NOTICES, { filter: { recipient: 'C2' } });
    expect(one).toMatchObject({ notices: { nodes: [{ team: 'web' }] } });
    const { notices: first } = (await askData(desk.app, NOTICES, { first: 1 })) as {
      notices: { pageInfo: { endCursor: string; hasNextPage: boolean }; nodes: { team: string }[] };
    };
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    const { notices: second } = (await askData(desk.app, NOTICES, { first: 1, after })) as {
      notices: typeof first;
    };
    const teams = [first, second].flatMap(({ nodes }) => nodes.map(({ team }) => team));
    expect(teams.toSorted()).toEqual(['payments', 'web']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const { reads } = await desk.app.cost(() => askData(desk.app, NOTICES, { first: 1, after }));
    expect(reads).toBeLessThanOrEqual(3);
  });

  it('says before it is due what a team would be told now', async () => {
    await tellTwoTeams();
    const PREVIEW = 'query P($team: String!) { digestPreview(team: $team) { title lead } }';
    expect(await askData(desk.app, PREVIEW, { team: 'payments' })).toEqual({
      digestPreview: { title: 'payments: what is to do', lead: '1 is open.' },
    });
    expect(await askData(desk.app, PREVIEW, { team: 'nobody' })).toEqual({ digestPreview: null });
  });
});

const PAYLOAD = `{ clientMutationId secret deliveryId error { code message }
  webhook { id url description types services teams createdBy failingSince disabledReason deliveries { id } } }`;
const CREATE = `mutation C($input: CreateWebhookInput!) { createWebhook(input: $input) ${PAYLOAD} }`;
const one = (name: string) =>
  `mutation M($input: WebhookInput!) { ${name}(input: $input) ${PAYLOAD} }`;

describe('Webhooks by GraphQL', () => {
  const input = {
    url: 'https://hooks.example/msd',
    types: ['WORKLOAD_HEALTH_CHANGED'],
    teams: ['payments'],
    clientMutationId: 'm1',
  };
  type Payload = { readonly secret: string; readonly webhook: { readonly id: string } };

  it('are made, tested, rotated and deleted; a secret is shown once', async () => {
    const { createWebhook } = (await askData(desk.app, CREATE, { input })) as {
      createWebhook: Payload;
    };
    expect(createWebhook).toMatchObject({
      clientMutationId: 'm1',
      secret: expect.stringMatching(/^whsec_/),
      error: null,
      webhook: {
        url: 'https://hooks.example/msd',
        types: ['WORKLOAD_HEALTH_CHANGED'],
        services: [],
        teams: ['payments'],
        createdBy: 'Test',
        deliveries: [],
      },
    });
    const { id } = createWebhook.webhook;
    expect(await askData(desk.app, '{ webhooks { id url } }')).toEqual({
      webhooks: [{ id, url: 'https://hooks.example/msd' }],
    });
    const tested = await askData(desk.app, one('testWebhook'), { input: { id } });
    expect(tested).toMatchObject({ testWebhook: { deliveryId: expect.stringMatching(/^.{32}$/) } });
    expect(desk.queued).toMatchObject([{ path: '/tasks/deliver', body: { webhook: id } }]);
    const { rotateWebhookSecret } = (await askData(desk.app, one('rotateWebhookSecret'), {
      input: { id },
    })) as { rotateWebhookSecret: Payload };
    expect(rotateWebhookSecret.secret).not.toBe(createWebhook.secret);
    for (const name of ['enableWebhook', 'deleteWebhook']) {
      expect(await askData(desk.app, one(name), { input: { id } })).toMatchObject({
        [name]: { secret: null, error: null, webhook: { id } },
      });
    }
    expect(await askData(desk.app, one('testWebhook'), { input: { id } })).toMatchObject({
      testWebhook: { webhook: null, error: { code: 'unknown-webhook' } },
    });
  });

  it('are refused with a reason', async () => {
    const bad = { ...input, url: 'http://hooks.example/' };
    expect(await askData(desk.app, CREATE, { input: bad })).toMatchObject({
      createWebhook: { webhook: null, error: { code: 'bad-url' } },
    });
  });

  it('are for admins alone', async () => {
    desk.app.viewer = { name: 'Ed', role: 'editor', local: false };
    const asked = [
      ask(desk.app, '{ webhooks { id } }'),
      ask(desk.app, CREATE, { input }),
      ...['testWebhook', 'deleteWebhook', 'rotateWebhookSecret', 'enableWebhook'].map((name) =>
        ask(desk.app, one(name), { input: { id: 'x' } }),
      ),
    ];
    for (const { errors } of await Promise.all(asked)) {
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});
