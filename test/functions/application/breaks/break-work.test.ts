import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTransitions } from '#application/read-transitions.ts';
import { todosOf } from '#application/todos-of.ts';
import { plusSeconds } from '#domain/instant.ts';
import { askData } from '../../../support/ask.ts';
import { createBreakDesk } from '../../../support/break-desk.ts';

const V1 = `package acme.pay.v1;
  service Payments { rpc Charge(Charge_) returns (Charge_); }
  service Reports { rpc List(Report) returns (Report); }
  message Charge_ { int64 amount = 1; string note = 2; }
  message Report { string id = 1; }
  message Paid { Charge_ charge = 1; }`;
const V2 = V1.replace('int64 amount', 'string amount');
const SPECS = {
  pay: 'grpc: { provides: [acme.pay.v1.Payments, acme.pay.v1.Reports] }',
  shop: 'grpc: { consumes: [acme.pay.v1.Payments] }',
  kiosk: 'grpc: { consumes: [acme.pay.v1.Payments] }',
  books: 'grpc: { consumes: [acme.pay.v1.Reports] }',
  ledger: 'messaging: { subscribes: [{ topic: paid, message: acme.pay.v1.Paid }] }',
  cron: 'dependsOn: [pay]',
  alone: '',
};

let desk: ReturnType<typeof createBreakDesk>;
beforeEach(async () => {
  desk = createBreakDesk();
  await desk.specs(SPECS);
  await desk.runs({});
  await desk.protos(V1, 'c1');
});
afterEach(() => desk.app.close());

describe('a published break', () => {
  it('opens a todo for everybody who uses what broke, in any way, and for nobody else', async () => {
    await desk.protos(V2, 'c2');
    await desk.deliver();
    expect(await desk.todos()).toEqual(['cron OPEN', 'kiosk OPEN', 'ledger OPEN', 'shop OPEN']);
  });

  it('says what broke, where to look, and until when it is to be followed', async () => {
    await desk.protos(V2, 'c2');
    const [campaign] = await desk.campaigns();
    expect(campaign).toMatchObject({
      definition: {
        title: 'Follow what acme/protos broke at c2',
        links: [{ url: '/apis/compare?source=github.com/acme/protos&from=c1&to=c2' }],
        ownerTeam: 'payments',
        targetDate: '2026-12-22',
        launchAt: desk.app.now,
      },
      origin: { kind: 'contract', source: 'github.com/acme/protos', revision: 'c2' },
    });
    expect(campaign?.definition.id).toMatch(/^breaking-[0-9a-f]{12}$/);
    expect(campaign?.definition.body).toContain(
      '- `acme.pay.v1.Charge\\_.amount`'.replace('\\', ''),
    );
    expect(campaign?.definition.body).toContain('(`FIELD_SAME_TYPE`)');
    expect(campaign?.definition.fix).toContain('`acme.example/protos`');
  });

  it('links to the comparison by its whole address, wherever the page is', async () => {
    await desk.protos(V2, 'c2');
    const { campaigns } = await askData(desk.app, '{ campaigns { nodes { links { url } } } }');
    expect(campaigns.nodes[0].links[0].url).toBe(
      `${desk.app.publicUrl}/apis/compare?source=github.com/acme/protos&from=c1&to=c2`,
    );
  });

  it('keeps to the deadline of the organisation', async () => {
    await desk.app.close();
    desk = createBreakDesk(', breakingDeadlineDays: 7');
    await desk.specs(SPECS);
    await desk.protos(V1, 'c1');
    await desk.protos(V2, 'c2');
    expect((await desk.campaigns())[0]?.definition.targetDate).toBe('2026-11-29');
  });

  it('is one campaign however often it is published and heard of', async () => {
    await desk.protos(V2, 'c2');
    await desk.deliver();
    const [before] = await desk.campaigns();
    const told = (await desk.changes()).length;
    await desk.protos(V2, 'c2');
    await desk.deliver({ again: true });
    expect(await desk.campaigns()).toEqual([before]);
    expect((await desk.changes()).length).toBe(told);
  });

  it('is told as a campaign that was made and begun', async () => {
    await desk.protos(V2, 'c2');
    const told = (await desk.changes()).filter(({ kind }) => kind.startsWith('campaign-'));
    expect(told.map(({ kind, revision, summary }) => [kind, revision, summary])).toEqual([
      ['campaign-created', 'c2', 'acme/protos broke 1 thing at c2: 4 services have to follow.'],
      [
        'campaign-launched',
        'c2',
        'Follow what acme/protos broke at c2: 4 services have until 2026-12-22.',
      ],
    ]);
  });

  it('is nobody’s work where nobody uses it, and where nothing breaks', async () => {
    const without = V1.replace('string id = 1;', '');
    await desk.specs({ ...SPECS, books: '', cron: '' });
    await desk.protos(without, 'c2');
    await desk.protos(`${without} message Fresh {}`, 'c3');
    expect(await desk.campaigns()).toEqual([]);
  });

  it('is work also when it is meant, and says why it is', async () => {
    await desk.protos(V2, 'c2', [{ symbol: '*', reason: 'cents were too small' }]);
    await desk.deliver();
    expect(await desk.todos()).toHaveLength(4);
    expect((await desk.campaigns())[0]?.definition.body).toContain('Meant: cents were too small');
  });

  it('says why it is meant also when that is said only later, once', async () => {
    await desk.protos(V2, 'c2');
    const said = [{ symbol: 'acme.pay.v1.*', reason: 'cents were too small' }];
    await desk.protos(V2, 'c2', said);
    const [campaign] = await desk.campaigns();
    expect(campaign?.definition.body).toContain('Meant: cents were too small');
    expect(campaign?.version).toBe(2);
    await desk.protos(V2, 'c2', said);
    expect(await desk.campaigns()).toEqual([campaign]);
  });
});

describe('a todo about a break', () => {
  it('closes when the spec names nothing of it any more, with the evidence', async () => {
    await desk.protos(V2, 'c2');
    await desk.deliver();
    desk.app.now = plusSeconds(desk.app.now, 60);
    const left = { cron: '', ledger: '', shop: 'grpc: { consumes: [acme.pay.v1.Reports] }' };
    await desk.specs({ ...SPECS, ...left });
    await desk.deliver();
    expect(await desk.todos()).toEqual([
      'cron SATISFIED',
      'kiosk OPEN',
      'ledger SATISFIED',
      'shop SATISFIED',
    ]);
    const board = await desk.app.readBoard();
    const [todo] = todosOf(board, 'shop', desk.app.now);
    const [newest] = await readTransitions(desk.app, [todo?.proof], 1);
    expect(newest).toMatchObject({
      from: 'OPEN',
      to: 'SATISFIED',
      cause: { kind: 'event', type: 'service-updated' },
    });
    const consumes = newest?.after?.find(({ text }) => text.includes('spec.grpc.consumes'));
    expect(consumes?.outcome).toBe('false');
    expect(JSON.stringify(consumes?.found)).toContain('acme.pay.v1.Reports');
  });

  it('closes when production runs what was built with that revision or a later one, and comes back with a rollback', async () => {
    await desk.runs({ shop: 'c1', kiosk: 'c1' });
    await desk.protos(V2, 'c2');
    await desk.deliver();
    await desk.protos(`${V2} message Later {}`, 'c3');
    desk.app.now = plusSeconds(desk.app.now, 60);
    await desk.runs({ shop: 'c3', kiosk: 'c2' });
    await desk.deliver();
    expect(await desk.todos()).toEqual([
      'cron OPEN',
      'kiosk SATISFIED',
      'ledger OPEN',
      'shop SATISFIED',
    ]);
    desk.app.now = plusSeconds(desk.app.now, 60);
    await desk.runs({ shop: 'c1', kiosk: 'unknown' });
    await desk.deliver();
    expect((await desk.todos()).filter((one) => /shop|kiosk/.test(one))).toEqual([
      'kiosk REGRESSED',
      'shop REGRESSED',
    ]);
  });

  it('follows a service to the id it has now', async () => {
    await desk.protos(V2, 'c2');
    await desk.deliver();
    const { shop: _, ...others } = SPECS;
    await desk.specs({ ...others, store: `previousServiceID: shop\n${SPECS.shop}` });
    await desk.deliver();
    expect(await desk.todos()).toContain('store OPEN');
  });

  it('is one for each revision that broke something', async () => {
    await desk.protos(V2, 'c2');
    await desk.protos(V2.replace('string note = 2;', ''), 'c3');
    await desk.deliver();
    expect(
      (await desk.campaigns()).map(({ origin }) => 'revision' in origin && origin.revision).sort(),
    ).toEqual(['c2', 'c3']);
    expect((await desk.todos()).filter((one) => one === 'shop OPEN')).toHaveLength(2);
  });
});
