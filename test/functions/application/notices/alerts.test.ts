import { afterEach, describe, expect, it } from 'vitest';
import { muteRule } from '#application/mute-rule.ts';
import { queueAlert } from '#application/notices/queue-alert.ts';
import type { Change } from '#domain/change.ts';
import { aChange } from '../../../support/a-change.ts';
import { deployment } from '../../../support/kubernetes-objects.ts';
import { aCampaign, createNoticeDesk, judgement } from '../../../support/notice-desk.ts';
import { ORGANISATION, publishSnapshot, publishSpecs } from '../../../support/publish.ts';

let desk = createNoticeDesk();
afterEach(async () => {
  await desk.app.close();
  desk = createNoticeDesk();
});

const CONTACT = 'contact: { slack: { generalChannelId: C1, alertChannelId: A1 } }';

async function begin(notices = '{ quietHours: { from: "00:00", to: "23:59" } }') {
  const more = { 'organisation.yaml': `${ORGANISATION}\nnotices: ${notices}\n` };
  await publishSpecs(desk.app, { api: CONTACT, ledger: CONTACT, idle: CONTACT }, more);
  await publishSnapshot(desk.app, 'prod', [runs('api'), runs('ledger')]);
  await desk.board(
    [
      aCampaign('probes', { satisfied: 'findings.all(f, f.severity != "CRITICAL")' }),
      aCampaign('owner', { satisfied: 'has(spec.contact)' }),
    ],
    { api: { probes: judgement('OPEN', undefined, { wasSatisfied: true }) } },
  );
}

const runs = (name: string) => deployment({ desired: 1, ready: 1 }, { name, namespace: name });

const health = (id: string, serviceId: string, more: Partial<Change> = {}) =>
  aChange(id, serviceId, {
    kind: 'health',
    subject: `production Deployment/${serviceId}`,
    before: { health: 'HEALTHY' },
    after: { health: 'CRITICAL', rule: 'crash-loop' },
    ...more,
  });
const regressed = (campaign: string, serviceId = 'api') =>
  aChange(`r-${campaign}`, serviceId, {
    kind: 'todo-regressed',
    subject: `${campaign}~${serviceId}`,
    before: { state: 'SATISFIED' },
    after: { state: 'REGRESSED' },
  });
const hear = (change: Change) => queueAlert(desk.app, desk.heard(change));
const later = async (now: string) => {
  desk.app.now = now;
  await desk.work();
};

describe('An alert', () => {
  it('tells together what came within a minute, in spite of quiet hours', async () => {
    await begin();
    await hear(health('e1', 'api'));
    desk.app.now = '2026-11-22T12:00:50.000Z';
    await hear(health('e2', 'ledger'));
    await hear(regressed('probes'));
    await desk.work();
    expect(desk.sent).toEqual([]);
    await later('2026-11-22T12:01:00.000Z');
    expect(desk.sent).toHaveLength(1);
    expect(desk.sent[0]).toMatchObject({ by: 'slack', to: 'A1' });
    expect(desk.sent[0]?.text.title).toBe('payments: 3 regressions in production');
    expect(desk.sent[0]?.text.sections[0]?.lines).toEqual(
      expect.arrayContaining([
        {
          text: 'production Deployment/api',
          detail: 'api, Crash loop',
          url: 'http://dashboard.example/services/api/runtime',
        },
        {
          text: 'Title of probes',
          detail: 'api, came back',
          url: 'http://dashboard.example/services/api/todos',
        },
      ]),
    );
    await later('2026-11-22T12:05:00.000Z');
    expect(desk.sent).toHaveLength(1);
    expect(await desk.log()).toMatchObject([{ kind: 'alert', state: 'SENT' }]);
  });

  it('is not told again when the event comes again, or the same happens within the hour', async () => {
    await begin();
    await hear(health('e1', 'api'));
    await hear(health('e1', 'api'));
    await later('2026-11-22T12:01:00.000Z');
    await hear(health('e1', 'api'));
    await hear(health('e9', 'api', { at: '2026-11-22T09:40:00.000Z' }));
    await later('2026-11-22T12:10:00.000Z');
    expect(desk.sent).toHaveLength(1);
    await hear(health('e10', 'api', { at: '2026-11-22T12:09:00.000Z' }));
    await later('2026-11-22T12:20:00.000Z');
    expect(desk.sent).toHaveLength(2);
  });

  it.each<[string, Change]>([
    ['what is not critical', health('e', 'api', { after: { health: 'WARNING' } })],
    ['what was never better', health('e', 'api', { before: { note: 'new' } })],
    ['another environment', health('e', 'api', { subject: 'development Deployment/api' })],
    ['a place that is no environment', health('e', 'api', { subject: 'prod/x Deployment/api' })],
    ['an unknown service', health('e', 'nobody')],
    ['a todo that says nothing of what runs', regressed('owner')],
    ['a todo of a service that does not run in production', regressed('probes', 'idle')],
    ['a todo of an unknown campaign', regressed('nothing')],
    ['what is heard of hours later', health('e', 'api', { at: '2026-11-22T06:00:00.000Z' })],
    ['any other change', aChange('e', 'api')],
  ])('is not made of %s', async (_, change) => {
    await begin();
    await hear(change);
    expect(desk.queued).toEqual([]);
  });

  it('is not made of a rule that somebody muted, until the mute is over', async () => {
    await begin();
    const until = '2026-11-22T13:00:00.000Z';
    const mute = { serviceId: 'api', rule: 'crash-loop', reason: 'known', until, by: 'ann' };
    expect(await muteRule(desk.app, mute)).toMatchObject({ kind: 'muted' });
    await hear(health('e1', 'api'));
    expect(desk.queued).toEqual([]);
    desk.app.now = until;
    await hear(health('e2', 'api'));
    expect(desk.queued).toHaveLength(1);
  });

  it('whose task was lost is told by the next sweep', async () => {
    await begin();
    await hear(health('e1', 'api'));
    desk.queued.length = 0;
    desk.app.now = '2026-11-22T12:02:00.000Z';
    await desk.sweep();
    expect(desk.sent).toHaveLength(1);
  });

  it('of a storm names ten, and counts the others', async () => {
    await begin();
    for (let n = 0; n < 25; n += 1) {
      await hear(health(`e${n}`, 'api', { subject: `production Deployment/api-${n}` }));
    }
    await later('2026-11-22T12:01:00.000Z');
    expect(desk.sent).toHaveLength(1);
    const [section] = desk.sent[0]?.text.sections ?? [];
    expect(section?.lines).toHaveLength(10);
    expect(section?.more?.text).toBe('15 more');
  });

  it('costs no read for events of other kinds', async () => {
    await begin();
    const { reads } = await desk.app.cost(() => hear(aChange('e', 'api')));
    expect(reads).toBe(0);
  });
});
