import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishSpecs } from '../../support/publish.ts';
import { setBoard } from '../../support/set-board.ts';

let app: MemoryApp;
beforeAll(async () => {
  app = createMemoryApp();
  await publishSpecs(app, {
    shop: 'tier: B',
    kiosk: 'slo: "99.95 %"',
    books: 'tier: C\nteamName: books',
    new: '',
  });
  await setBoard(app, {
    campaigns: [
      { id: 'probes', title: 'Probes', level: 'C', category: 'reliability', effort: 2 },
      { id: 'docs', title: 'Documents', level: 'C', effort: 1, attested: { validDays: 90 } },
      { id: 'budget', title: 'Budget', level: 'B', category: 'reliability', effort: 1 },
      { id: 'failover', title: 'Failover', level: 'A', effort: 5, attested: { validDays: 90 } },
      { id: 'planned', title: 'Planned', level: 'C', launchAt: '2030-01-01' },
      { id: 'other', title: 'No item' },
    ],
    judged: {
      shop: {
        probes: 'SATISFIED',
        docs: 'OPEN',
        budget: 'OPEN',
        failover: 'OPEN',
        planned: 'OPEN',
        other: 'OPEN',
      },
      kiosk: {
        probes: 'SATISFIED',
        docs: 'NOT_APPLICABLE',
        budget: 'CANNOT_TELL',
        failover: 'NOT_APPLICABLE',
      },
      books: { probes: 'SATISFIED', docs: 'OPEN', budget: 'OPEN', failover: 'OPEN' },
    },
    notes: [
      {
        todoId: 'docs~shop',
        attestation: {
          evidence: 'read by the team',
          by: 'ann',
          at: app.now,
          until: '2026-12-01T00:00:00.000Z',
        },
      },
      {
        todoId: 'docs~books',
        waiver: {
          reason: 'moving',
          requestedBy: 'bob',
          approvedBy: 'ann',
          at: app.now,
          until: '2026-12-01T00:00:00.000Z',
        },
      },
    ],
  });
});
afterAll(() => app.close());

const COUNTS = 'level verdict total done waived open cannotTell notApplicable';

describe('the readiness of a service', () => {
  it('says which level it reaches, how it stands to each, and what is missing, cheapest first', async () => {
    const { service } = await askData(
      app,
      `{ service(serviceId: "shop") { readiness { target level badge levels { ${COUNTS}
          missing(first: 1) { todo { todoId title } level effort judgedBy reason category } } aim { level } } } }`,
    );
    const { levels, ...rest } = service.readiness;
    expect(rest).toEqual({
      target: 'B',
      level: 'C',
      badge: '/badge/shop.svg',
      aim: { level: 'B' },
    });
    const none = { waived: 0, cannotTell: 0, notApplicable: 0 };
    const budget = {
      todo: { todoId: 'budget~shop', title: 'Budget' },
      level: 'B',
      category: 'reliability',
      effort: 1,
      judgedBy: 'MACHINE',
      reason: 'Minutes. It closes by itself once the facts say so.',
    };
    expect(levels).toEqual([
      { level: 'C', verdict: 'REACHED', total: 2, done: 2, open: 0, ...none, missing: [] },
      { level: 'B', verdict: 'MISSED', total: 3, done: 2, open: 1, ...none, missing: [budget] },
      { level: 'A', verdict: 'MISSED', total: 4, done: 2, open: 2, ...none, missing: [budget] },
    ]);
  });

  it('counts what is waived for the level, and tells it apart', async () => {
    const { service } = await askData(
      app,
      `{ service(serviceId: "books") { readiness { level levels { ${COUNTS} } } } }`,
    );
    expect(service.readiness.level).toBe('C');
    expect(service.readiness.levels[0]).toMatchObject({ done: 1, waived: 1, total: 2 });
  });

  it('takes nothing for done that nobody can tell', async () => {
    const { service } = await askData(
      app,
      `{ service(serviceId: "kiosk") { readiness { target level levels { ${COUNTS} } categories { category total done } } } }`,
    );
    expect(service.readiness).toMatchObject({ target: 'A', level: 'C' });
    expect(service.readiness.levels[2]).toMatchObject({
      verdict: 'CANNOT_TELL',
      cannotTell: 1,
      notApplicable: 2,
      total: 2,
    });
    expect(service.readiness.categories).toEqual([
      { category: 'reliability', total: 2, done: 1 },
      { category: null, total: 0, done: 0 },
    ]);
  });

  it('is lost by time alone when evidence or a waiver runs out', async () => {
    const query = `{ readiness(filter: { target: [B, C] }) { nodes { service { serviceId } level } summary { onTarget belowTarget } } }`;
    expect((await askData(app, query)).readiness).toEqual({
      nodes: [
        { service: { serviceId: 'books' }, level: 'C' },
        { service: { serviceId: 'shop' }, level: 'C' },
      ],
      summary: { onTarget: 1, belowTarget: 1 },
    });
    const before = app.now;
    app.now = '2026-12-01T00:00:00.000Z';
    const after = (await askData(app, query)).readiness;
    app.now = before;
    expect(after.nodes.map(({ level }: { level: string }) => level)).toEqual([null, null]);
    expect(after.summary).toEqual({ onTarget: 0, belowTarget: 2 });
    expect((await askData(app, query)).readiness.summary.onTarget).toBe(1);
  });
});

describe('the readiness of many', () => {
  it('is listed by service with what all of them come to, at the cost of one read', async () => {
    const query = `{ readiness(first: 2) { totalCount nodes { service { serviceId } level target }
      summary { services onTarget belowTarget cannotTell withoutTarget reached { level services } } } }`;
    await askData(app, query);
    const { result, reads, writes } = await app.cost(() => askData(app, query));
    expect([reads, writes]).toEqual([1, 0]);
    expect(result.readiness).toEqual({
      totalCount: 4,
      nodes: [
        { service: { serviceId: 'books' }, level: 'C', target: 'C' },
        { service: { serviceId: 'kiosk' }, level: 'C', target: 'A' },
      ],
      summary: {
        services: 4,
        onTarget: 1,
        belowTarget: 1,
        cannotTell: 1,
        withoutTarget: 1,
        reached: [
          { level: 'A', services: 0 },
          { level: 'B', services: 0 },
          { level: 'C', services: 3 },
        ],
      },
    });
  });

  it('is paged and filtered', async () => {
    const page = async (filter: string, after = '') => {
      const { readiness } = await askData(
        app,
        `{ readiness(first: 1, filter: { ${filter} }${after}) { nodes { service { serviceId } } pageInfo { endCursor hasNextPage } } }`,
      );
      const ids = readiness.nodes.map(
        (one: { service: { serviceId: string } }) => one.service.serviceId,
      );
      return { ids, ...readiness.pageInfo };
    };
    const first = await page('team: ["payments"]');
    expect(first).toMatchObject({ ids: ['kiosk'], hasNextPage: true });
    const second = await page('team: ["payments"]', `, after: "${first.endCursor}"`);
    expect(second).toMatchObject({ ids: ['new'], hasNextPage: true });
    expect((await page('onTarget: false')).ids).toEqual(['shop']);
    expect((await page('onTarget: true, level: [C]')).ids).toEqual(['books']);
  });

  it('is summed up of a team', async () => {
    const { team } = await askData(
      app,
      `{ team(name: "payments") { readiness { services onTarget belowTarget cannotTell withoutTarget } } }`,
    );
    expect(team.readiness).toEqual({
      services: 3,
      onTarget: 0,
      belowTarget: 1,
      cannotTell: 1,
      withoutTarget: 1,
    });
  });

  it('refuses to list more of what is missing than anybody reads', async () => {
    const { errors } = await ask(
      app,
      `{ service(serviceId: "shop") { readiness { levels { missing(first: 500) { effort } } } } }`,
    );
    expect(errors?.[0]?.message).toBe('first must be 0 to 200.');
  });
});
