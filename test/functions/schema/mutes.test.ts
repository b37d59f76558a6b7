import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: 'tier: A' }, { 'organisation.yaml': ORGANISATION });
  await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 4, ready: 1 })]);
});
afterEach(() => app.close());

const MUTE = `mutation ($input: MuteHealthRuleInput!) { muteHealthRule(input: $input) {
  clientMutationId mute { rule title environment { name } reason until by at }
  service { serviceId health mutes { rule } } error { __typename code message } } }`;
const UNMUTE = `mutation ($input: UnmuteHealthRuleInput!) { unmuteHealthRule(input: $input) {
  clientMutationId service { serviceId health mutes { rule } } error { code message } } }`;
const WANTED = {
  serviceId: 'pay',
  rule: 'ready-at-or-below-half',
  environment: 'production',
  reason: 'Being rebuilt.',
  until: '2026-11-22T15:00:00+01:00',
  clientMutationId: '7',
};

describe('muting a health rule', () => {
  it('answers with the mute and the service as it is then', async () => {
    expect((await askData(app, MUTE, { input: WANTED })).muteHealthRule).toEqual({
      clientMutationId: '7',
      mute: {
        rule: 'ready-at-or-below-half',
        title: expect.stringMatching(/half/i),
        environment: { name: 'production' },
        reason: 'Being rebuilt.',
        until: '2026-11-22T14:00:00.000Z',
        by: 'Test',
        at: app.now,
      },
      service: { serviceId: 'pay', health: 'HEALTHY', mutes: [{ rule: WANTED.rule }] },
      error: null,
    });
  });

  it('leaves the finding in sight, with who muted it and why', async () => {
    await askData(app, MUTE, { input: WANTED });
    const query = `{ service(serviceId: "pay") { mutes { rule } environments { health reason mutedCount
      workloads { health findings { rule severity mute { reason until by } } } } } }`;
    const of = async () => (await askData(app, query)).service;
    const { mutes, environments } = await of();
    expect(mutes).toHaveLength(1);
    expect(environments).toMatchObject([
      {
        health: 'HEALTHY',
        reason: null,
        mutedCount: 1,
        workloads: [
          {
            health: 'HEALTHY',
            findings: [
              {
                rule: WANTED.rule,
                severity: 'CRITICAL',
                mute: { reason: 'Being rebuilt.', until: '2026-11-22T14:00:00.000Z', by: 'Test' },
              },
            ],
          },
        ],
      },
    ]);
    app.now = '2026-11-22T14:00:00.000Z';
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 4, ready: 1 })]);
    const later = await of();
    expect(later.mutes).toEqual([]);
    expect(later.environments).toMatchObject([
      { health: 'CRITICAL', mutedCount: 0, workloads: [{ findings: [{ mute: null }] }] },
    ]);
  });

  it('is undone, and undone again without an error', async () => {
    await askData(app, MUTE, { input: WANTED });
    const { rule, environment, serviceId } = WANTED;
    const input = { rule, environment, serviceId, clientMutationId: '8' };
    for (let times = 0; times < 2; times += 1) {
      expect((await askData(app, UNMUTE, { input })).unmuteHealthRule).toEqual({
        clientMutationId: '8',
        service: { serviceId: 'pay', health: 'CRITICAL', mutes: [] },
        error: null,
      });
    }
    const nobody = { ...input, serviceId: 'nobody' };
    expect((await askData(app, UNMUTE, { input: nobody })).unmuteHealthRule).toMatchObject({
      service: null,
      error: { code: 'unknown-service' },
    });
  });

  it('answers with a typed error for what can not be', async () => {
    const input = { ...WANTED, rule: 'no-such-rule' };
    expect((await askData(app, MUTE, { input })).muteHealthRule).toEqual({
      clientMutationId: '7',
      mute: null,
      service: null,
      error: { __typename: 'MuteError', code: 'unknown-rule', message: expect.anything() },
    });
  });

  it('is for editors and admins', async () => {
    app.viewer = { name: 'Guest', role: 'viewer', local: false };
    const { errors } = await ask(app, MUTE, { input: WANTED });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { clientMutationId: _, reason, until, ...input } = WANTED;
    const undone = await ask(app, UNMUTE, { input });
    expect(undone.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    app.viewer = { name: 'Ed', email: 'ed@acme.example', role: 'editor', local: false };
    const { muteHealthRule } = await askData(app, MUTE, { input: WANTED });
    expect(muteHealthRule.mute.by).toBe('ed@acme.example');
  });
});
