import { afterEach, describe, expect, it } from 'vitest';
import { aChange } from '../../../support/a-change.ts';
import { aCampaign, createNoticeDesk, judgement } from '../../../support/notice-desk.ts';
import { publishSpecs } from '../../../support/publish.ts';

let desk = createNoticeDesk();
afterEach(async () => {
  await desk.app.close();
  desk = createNoticeDesk();
});

const organisation = (notices: string) => ({
  'organisation.yaml': `name: Acme\nnotices: ${notices}\n`,
});
const SLACK = 'contact: { slack: { generalChannelId: C1 } }';
const DAILY = organisation('{ digest: "daily 09:00", timeZone: Asia/Tokyo }');

/** Two teams; what each has to do is there before the sweep that sees them first. */
async function begin(more: Readonly<Record<string, string>> = DAILY) {
  desk.app.now = '2026-11-22T12:00:00.000Z';
  await publishSpecs(desk.app, { api: SLACK, ledger: SLACK, web: 'teamName: web' }, more);
  const open = judgement('OPEN');
  const late = aCampaign('late', { targetDate: '2026-11-20', effort: 5 });
  const soon = aCampaign('soon', { targetDate: '2026-11-27' });
  await desk.board(
    [aCampaign('probes', { effort: 1 }), aCampaign('pdb', { effort: 4 }), late, soon],
    {
      api: { probes: open, pdb: judgement('OPEN', '2026-11-22T10:00:00.000Z'), late: open },
      ledger: {
        probes: judgement('OPEN', undefined, { wasSatisfied: true }),
        soon: open,
        pdb: judgement('CANNOT_TELL'),
      },
    },
  );
  await desk.sweep();
}

describe('A digest', () => {
  it('is told once a period, of everything a team has to do', async () => {
    await begin();
    expect(desk.sent).toEqual([]);
    for (const now of ['2026-11-23T00:00:00.000Z', '2026-11-23T00:01:00.000Z']) {
      desk.app.now = now;
      await desk.sweep();
    }
    expect(desk.sent).toHaveLength(1);
    expect(desk.sent[0]).toMatchObject({
      by: 'slack',
      to: 'C1',
      text: {
        title: 'payments: what is to do',
        url: 'http://dashboard.example/teams/payments',
        lead: '5 are open, 1 new, 1 came back, 1 overdue, 1 cannot be told.',
        sections: [
          { heading: 'Came back', lines: [{ text: 'Title of probes', detail: 'ledger' }] },
          {
            heading: 'Overdue',
            lines: [
              {
                text: 'Title of late',
                detail: 'api, due 2026-11-20',
                url: 'http://dashboard.example/services/api/todos',
              },
            ],
          },
          { heading: 'Due within a week', lines: [{ detail: 'ledger, due 2026-11-27' }] },
          {
            heading: 'Cheapest to do',
            lines: [{ text: 'Title of probes', detail: 'api' }, { text: 'Title of pdb' }],
          },
        ],
      },
    });
    expect(await desk.log()).toMatchObject([{ kind: 'digest', team: 'payments', state: 'SENT' }]);
    desk.app.now = '2026-11-24T00:00:00.000Z';
    await desk.sweep();
    expect(desk.sent).toHaveLength(2);
  });

  it('counts what got done since the last one, and not what was done when it was first looked at', async () => {
    await begin();
    const done = (subject: string, state: string, at: string) =>
      aChange(`d-${subject}`, 'api', { kind: 'todo-satisfied', subject, at, before: { state } });
    const at = '2026-11-22T13:00:00.000Z';
    desk.app.now = at;
    const satisfied = judgement('SATISFIED', at);
    await desk.board(
      [aCampaign('probes'), aCampaign('pdb'), aCampaign('late')],
      { api: { probes: satisfied, pdb: satisfied, late: satisfied }, ledger: {} },
      [
        done('probes~api', 'OPEN', at),
        done('pdb~api', 'CANNOT_TELL', at),
        done('late~api', 'REGRESSED', '2026-11-21T00:00:00.000Z'),
      ],
    );
    desk.app.now = '2026-11-23T00:00:00.000Z';
    await desk.sweep();
    expect(desk.sent[0]?.text.lead).toBe('0 are open, 1 closed.');
  });

  it('is not told when there is nothing to tell', async () => {
    await begin();
    await desk.board([aCampaign('probes')], {
      api: { probes: judgement('SATISFIED') },
      ledger: {},
    });
    desk.app.now = '2026-11-23T00:00:00.000Z';
    await desk.sweep();
    expect(await desk.log()).toEqual([]);
  });

  it('waits for the end of quiet hours', async () => {
    await begin(
      organisation('{ digest: "daily 09:00", quietHours: { from: "08:00", to: "10:00" } }'),
    );
    desk.app.now = '2026-11-23T09:00:00.000Z';
    await desk.sweep();
    expect(desk.sent).toEqual([]);
    expect(await desk.log()).toMatchObject([
      { state: 'WAITING', dueAt: '2026-11-23T10:00:00.000Z' },
    ]);
    desk.app.now = '2026-11-23T10:00:00.000Z';
    await desk.sweep();
    expect(desk.sent).toHaveLength(1);
  });

  it('that was missed is told late, and only the newest of several', async () => {
    await begin();
    desk.app.now = '2026-11-26T05:00:00.000Z';
    await desk.sweep();
    expect(desk.sent).toHaveLength(1);
  });

  it('speaks Japanese to a team that wants it', async () => {
    await begin(organisation('{ digest: daily, teams: [{ name: payments, language: ja }] }'));
    desk.app.now = '2026-11-23T09:00:00.000Z';
    await desk.sweep();
    expect(desk.sent[0]?.text).toMatchObject({
      title: 'payments：対応が必要な項目',
      lead: '未対応 5 件、新規 1 件、再発 1 件、期限切れ 1 件、判定不能 1 件。',
      sections: [{ heading: '再発した項目' }, {}, {}, {}],
    });
  });

  it('that nobody can be told is logged with its cure', async () => {
    await begin();
    await desk.board([aCampaign('probes')], { web: { probes: judgement('OPEN') } });
    desk.app.now = '2026-11-23T00:00:00.000Z';
    await desk.sweep();
    const [notice] = (await desk.log()).filter(({ team }) => team === 'web');
    expect(notice).toMatchObject({ state: 'FAILED' });
    expect(notice?.error).toContain('add contact.slack.generalChannelId');
    expect(desk.sent.map(({ to }) => to)).toEqual(['C1']);
  });

  it('costs a sweep four reads and no write while none is due', async () => {
    await begin();
    await desk.sweep();
    const { reads, writes } = await desk.app.cost(desk.sweep);
    expect({ reads, writes }).toEqual({ reads: 4, writes: 0 });
  });
});

describe('A notice', () => {
  it('that two sweeps and two tasks come upon at once is sent once', async () => {
    await begin();
    desk.app.now = '2026-11-23T00:00:00.000Z';
    await Promise.all([desk.sweep(), desk.sweep(), desk.sweep()]);
    expect(desk.sent).toHaveLength(1);
  });

  it('is tried again when the other side wants, then less and less often, for a day', async () => {
    await begin();
    desk.app.now = '2026-11-23T00:00:00.000Z';
    desk.answers.push({ kind: 'later', why: 'Slack takes no more.', afterSeconds: 300 });
    await desk.sweep();
    expect(await desk.log()).toMatchObject([
      { state: 'WAITING', dueAt: '2026-11-23T00:05:00.000Z', error: 'Slack takes no more.' },
    ]);
    desk.app.now = '2026-11-23T00:04:59.000Z';
    await desk.sweep();
    expect(desk.sent).toHaveLength(1);
    desk.answers.push(...Array.from({ length: 99 }, () => ({ kind: 'later', why: 'no' }) as const));
    for (let hour = 1; hour < 30; hour += 1) {
      desk.app.now = new Date(Date.UTC(2026, 10, 23, hour)).toISOString();
      await desk.sweep();
    }
    const [first] = (await desk.log()).toReversed();
    expect(first).toMatchObject({ state: 'FAILED', error: 'no' });
    expect(first?.attempts).toBeGreaterThan(20);
    expect(first?.attempts).toBeLessThan(30);
  });

  it('that a channel refuses is a problem of the spec that names it, and not tried again', async () => {
    await begin();
    desk.app.now = '2026-11-23T00:00:00.000Z';
    const refused = {
      kind: 'refused',
      code: 'channel_not_found',
      why: 'Slack says channel_not_found of C1.',
      cure: 'Name another.',
    } as const;
    desk.answers.push(refused);
    await desk.sweep();
    await desk.sweep();
    expect(desk.sent).toHaveLength(1);
    expect(await desk.log()).toMatchObject([{ state: 'FAILED', error: refused.why }]);
    const { problems } = await desk.app.readCatalogue();
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'notice-channel-not-found',
        source: 'github.com/acme/specs',
        path: 'services/api.yaml',
        message: 'payments could not be told: Slack says channel_not_found of C1.',
        cure: 'Name another.',
      }),
    );
  });

  it('whose attempt died is sent two minutes later', async () => {
    await begin();
    desk.app.now = '2026-11-23T00:00:00.000Z';
    const { messengers } = desk.app;
    const dead = { send: () => Promise.reject(new Error('killed')) };
    Object.assign(desk.app, { messengers: { ...messengers, slack: dead } });
    await expect(desk.sweep()).rejects.toThrow('killed');
    Object.assign(desk.app, { messengers });
    desk.app.now = '2026-11-23T00:01:59.000Z';
    await desk.sweep();
    expect(desk.sent).toEqual([]);
    desk.app.now = '2026-11-23T00:02:00.000Z';
    await desk.sweep();
    expect(desk.sent).toHaveLength(1);
    expect(await desk.log()).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('is kept where there is no way out', async () => {
    await begin();
    desk.app.now = '2026-11-23T00:00:00.000Z';
    desk.answers.push({ kind: 'kept' });
    await desk.sweep();
    expect(await desk.log()).toMatchObject([{ state: 'KEPT' }]);
  });
});
