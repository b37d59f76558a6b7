import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shardsOf } from '#application/board-shards.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS } from '#application/documents.ts';
import type { Ask } from '#application/judge/asks.ts';
import { judge } from '#application/judge/judge.ts';
import { readTransitions } from '#application/read-transitions.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import { createMemoryApp, type MemoryApp } from '../../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishSnapshot,
  publishSpecs,
} from '../../../support/publish.ts';
import { putCampaigns } from '../../../support/put-campaigns.ts';

const ORGANISED = { 'organisation.yaml': ORGANISATION };
const TIERED = { id: 'tiered', scope: 'true', satisfied: 'has(spec.tier)' };

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(app, { pay: 'tier: A', shop: '' }, ORGANISED);
});
afterEach(() => app.close());

const EVENT: TodoCause = {
  kind: 'event',
  eventId: 'e1',
  type: 'service-updated',
  source: 'github.com/acme/specs',
  revision: 'r2',
  at: '2026-11-22T11:59:00.000Z',
};
const reconciling = (): Ask => ({ services: 'all', cause: { kind: 'reconcile', at: app.now } });
const judgeAll = () => judge(app, () => [reconciling()]);
const judgeBy = (cause: TodoCause, services: readonly string[]) =>
  judge(app, () => [{ services: new Set(services), cause }]);
const judgementsOf = async (serviceId: string) => {
  for (const { judged } of shardsOf(await app.readBoard())) {
    if (Object.hasOwn(judged, serviceId)) return judged[serviceId] ?? {};
  }
  return {};
};
const verdictOf = async (serviceId: string, campaignId = 'tiered') =>
  (await judgementsOf(serviceId))[campaignId]?.verdict;
const evidenceOf = async (serviceId: string, campaignId = 'tiered') =>
  readTransitions(app, [(await judgementsOf(serviceId))[campaignId]?.proof], 10);
const toldKinds = async () => {
  const scan = { direction: 'asc', where: [], documents: 100 } as const;
  const logged = await Array.fromAsync(scanChangeLog(app, scan));
  return logged.flatMap(({ change: { kind, subject } }) =>
    kind.startsWith('todo-') ? [`${kind} ${subject}`] : [],
  );
};

describe('judging', () => {
  it('says of every service of an active campaign whether it is done, and writes nothing the second time', async () => {
    await putCampaigns(app, [TIERED]);

    expect(await judgeAll()).toMatchObject({ changed: 2 });

    expect(await verdictOf('pay')).toBe('SATISFIED');
    expect(await verdictOf('shop')).toBe('OPEN');
    const again = await app.cost(judgeAll);
    expect(again).toMatchObject({ result: { changed: 0, told: 0 }, writes: 0 });
  });

  it('proves each change by the facts before and after, and what decided', async () => {
    await putCampaigns(app, [TIERED]);
    await judgeAll();
    app.now = plusSeconds(app.now, 60);
    await publishSpecs(app, { pay: 'tier: A', shop: 'tier: B' }, ORGANISED);

    await judgeBy(EVENT, ['shop']);

    const [done, opened] = await evidenceOf('shop');
    expect(opened).toMatchObject({ to: 'OPEN', cause: { kind: 'reconcile' } });
    expect(done).toMatchObject({ from: 'OPEN', to: 'SATISFIED', cause: EVENT, at: app.now });
    expect(done?.before?.map(({ outcome }) => outcome)).toEqual(['false']);
    expect(done?.after?.map(({ outcome }) => outcome)).toEqual(['true']);
    expect(await toldKinds()).toEqual(['todo-opened tiered~shop', 'todo-satisfied tiered~shop']);
  });

  it('knows a regression by what was before', async () => {
    await putCampaigns(app, [TIERED]);
    await judgeAll();
    await publishSpecs(app, { pay: '', shop: '' }, ORGANISED);

    await judgeBy(EVENT, ['pay']);

    expect((await judgementsOf('pay')).tiered).toMatchObject({
      verdict: 'OPEN',
      wasSatisfied: true,
    });
    expect((await evidenceOf('pay'))[0]).toMatchObject({ from: 'SATISFIED', to: 'REGRESSED' });
    expect(await toldKinds()).toContain('todo-regressed tiered~pay');
  });

  it('looks only at what is asked', async () => {
    await putCampaigns(app, [TIERED, { id: 'lead', satisfied: 'service.tier == "A"' }]);
    const asks: readonly Ask[] = [
      { services: new Set(['pay']), roots: new Set(['spec']), cause: EVENT },
    ];

    await judge(app, () => asks);

    expect(Object.keys(await judgementsOf('pay'))).toEqual(['tiered']);
    expect(await judgementsOf('shop')).toEqual({});
  });

  it('asks nothing of services that are not in scope or to which it does not apply', async () => {
    await putCampaigns(app, [
      { id: 'none', scope: 'service.serviceId == "nobody"', satisfied: 'false' },
      { id: 'apart', applicable: 'service.serviceId != "pay"', satisfied: 'false' },
      { id: 'shown', attested: { validDays: 90 } },
    ]);

    await judgeAll();

    const { none, apart, shown } = await judgementsOf('pay');
    expect([none?.verdict, apart?.verdict, shown?.verdict]).toEqual([
      undefined,
      'NOT_APPLICABLE',
      'OPEN',
    ]);
    expect(await verdictOf('shop', 'apart')).toBe('OPEN');
  });

  it('leaves what is paused or over as it stood, and takes away what is asked no more', async () => {
    await putCampaigns(app, [TIERED, { ...TIERED, id: 'gone' }]);
    await judgeAll();
    const launched = { by: 'ada', at: app.now };
    const paused = { ...launched, reason: 'Freeze' };
    await putCampaigns(app, [{ ...TIERED, course: { extensions: [], launched, paused } }]);
    await publishSpecs(app, { pay: '', shop: '' }, ORGANISED);

    await judgeAll();

    expect(await verdictOf('pay')).toBe('SATISFIED');
    expect(await verdictOf('pay', 'gone')).toBeUndefined();
  });
});

describe('what is told', () => {
  it('leaves out what a campaign changes as a whole', async () => {
    await putCampaigns(app, [TIERED]);
    const cause = { kind: 'campaign', at: app.now, version: 1 } as const;

    const { changed, told } = await judge(app, () => [{ services: 'all', cause }]);

    expect([changed, told]).toEqual([2, 0]);
    expect((await evidenceOf('shop'))[0]).toMatchObject({ cause: { kind: 'campaign' } });
  });

  it('tells of a new service that has something to do', async () => {
    await putCampaigns(app, [TIERED]);
    await judgeAll();
    app.now = plusSeconds(app.now, 60);
    await publishSpecs(app, { pay: 'tier: A', shop: '', cart: '', desk: 'tier: C' }, ORGANISED);

    await judgeBy(EVENT, ['cart', 'desk']);

    expect(await toldKinds()).toEqual(['todo-opened tiered~shop', 'todo-opened tiered~cart']);
  });

  it('takes the todos of a removed service away, and brings them back with it', async () => {
    await putCampaigns(app, [TIERED]);
    await judgeAll();
    await publishSpecs(app, { pay: 'tier: A' }, ORGANISED);

    await judgeBy(EVENT, ['shop']);

    expect(await judgementsOf('shop')).toEqual({});
    expect(await toldKinds()).toContain('todo-removed tiered~shop');
    await publishSpecs(app, { pay: 'tier: A', shop: '' }, ORGANISED);
    await judgeAll();
    expect(await verdictOf('shop')).toBe('OPEN');
  });

  it('makes no storm of a cluster that falls silent, and tells what changed meanwhile', async () => {
    const running = {
      id: 'running',
      satisfied: 'workloads.exists(w, w.kind == "Deployment") && workloads.all(w, w.desired > 1)',
    };
    await putCampaigns(app, [running]);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    await publishSnapshot(app, 'dev', []);
    await judgeAll();
    const before = await toldKinds();
    expect(await verdictOf('pay', 'running')).toBe('SATISFIED');

    app.now = plusSeconds(app.now, 3600);
    await judgeAll();

    expect((await judgementsOf('pay')).running).toMatchObject({
      verdict: 'CANNOT_TELL',
      before: 'SATISFIED',
    });
    expect(await toldKinds()).toEqual(before);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 1, ready: 1 })]);
    await publishSnapshot(app, 'dev', []);
    await judgeAll();
    expect(await toldKinds()).toEqual([...before, 'todo-regressed running~pay']);
    expect((await evidenceOf('pay', 'running')).map(({ to }) => to)).toEqual([
      'REGRESSED',
      'CANNOT_TELL',
      'SATISFIED',
    ]);
  });
});

it('tells of what is asked no more that nobody could tell how it stood', async () => {
  const running = { id: 'running', satisfied: 'workloads.all(w, w.desired > 1)' };
  await putCampaigns(app, [running]);
  await publishSnapshot(app, 'prod', [deployment('pay', 'pay', { desired: 1, ready: 1 })]);
  await publishSnapshot(app, 'dev', []);
  await judgeAll();
  app.now = plusSeconds(app.now, 3600);
  await judgeAll();
  expect(await verdictOf('pay', 'running')).toBe('CANNOT_TELL');
  await publishSpecs(app, { shop: '' }, ORGANISED);
  await judgeBy(EVENT, ['pay']);
  const scan = { direction: 'desc', where: [], documents: 100 } as const;
  const logged = await Array.fromAsync(scanChangeLog(app, scan));
  const removed = logged.find(({ change }) => change.kind === 'todo-removed')?.change;
  expect(removed).toMatchObject({
    subject: 'running~pay',
    before: { state: 'CANNOT_TELL' },
    after: { state: 'GONE' },
  });
});

describe('a service that has another id now', () => {
  it('keeps its verdicts and their evidence', async () => {
    await putCampaigns(app, [TIERED]);
    await judgeAll();
    app.now = plusSeconds(app.now, 60);
    await publishSpecs(app, { till: 'previousServiceID: pay', shop: '' }, ORGANISED);

    await judgeBy(EVENT, ['till']);

    expect(await judgementsOf('pay')).toEqual({});
    expect((await evidenceOf('till')).map(({ to }) => to)).toEqual(['REGRESSED', 'SATISFIED']);
  });
});

describe('two processes that judge', () => {
  it('leave what the newest facts say, whoever was slower', async () => {
    await putCampaigns(app, [TIERED]);
    await judgeAll();
    await publishSpecs(app, { pay: '', shop: 'tier: B' }, ORGANISED);
    let held = true;
    const slow = {
      ...app,
      // Between its look at the facts and its flip everything becomes another.
      rules: {
        check: (text: string) => {
          if (held) {
            held = false;
            overtaking = publishSpecs(app, { pay: 'tier: A', shop: '' }, ORGANISED).then(judgeAll);
          }
          return app.rules.check(text);
        },
      },
    };
    let overtaking: Promise<unknown> = Promise.resolve();

    await judge(slow, () => [reconciling()]);
    await overtaking;

    expect([await verdictOf('pay'), await verdictOf('shop')]).toEqual(['SATISFIED', 'OPEN']);
  });
});

describe('many services', () => {
  it('share their evidence', async () => {
    const specs = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`s-${n}`, '']));
    await publishSpecs(app, specs, ORGANISED);
    await putCampaigns(app, [TIERED]);

    await judgeAll();

    const pages = await app.store.query({ collection: COLLECTIONS.transitions, limit: 50 });
    expect(pages).toHaveLength(1);
    expect(await verdictOf('s-399')).toBe('OPEN');
  });
});
