import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
const ids = (connection: { nodes: { serviceId: string }[] }) =>
  connection.nodes.map(({ serviceId }) => serviceId);
const list = async (args: string) =>
  ids((await askData(app, `{ services${args} { nodes { serviceId } } }`)).services);

beforeAll(async () => {
  app = createMemoryApp();
  app.now = '2026-11-20T09:00:00.000Z';
  await publishSpecs(
    app,
    {
      'pay-api': 'description: Takes card payments.\ntier: A\nlanguage: Go\ntags: [web]',
      'pay-batch': 'tier: B\nlifecycle: deprecated',
      soko: 'teamName: 物流\ndescription: 在庫を管理します。',
      zeta: 'teamName: edge\ncorporation: ACME\ntier: A',
    },
    { 'organisation.yaml': ORGANISATION },
  );
  app.now = '2026-11-22T12:00:00.000Z';
  await publishSnapshot(app, 'prod', [
    deployment('pay-api', 'pay-api', {
      desired: 4,
      ready: 1,
      image: 'registry.example/pay-api:v1.42',
    }),
    deployment('soko', 'soko'),
    deployment('kube-system', 'dns'),
  ]);
  await publishSnapshot(app, 'dev', [deployment('pay-api', 'pay-api')]);
});
afterAll(() => app.close());

describe('the list of services', () => {
  it('is in the order of names, with the number of all that were found', async () => {
    const { services } = await askData(
      app,
      '{ services(first: 2) { totalCount nodes { serviceId } } }',
    );
    expect(services).toEqual({
      totalCount: 4,
      nodes: [{ serviceId: 'pay-api' }, { serviceId: 'pay-batch' }],
    });
  });

  it.each([
    ['(filter: { text: "CARD go" })', ['pay-api']],
    ['(filter: { text: "在庫" })', ['soko']],
    ['(filter: { team: ["payments", "edge"] })', ['pay-api', 'pay-batch', 'zeta']],
    ['(filter: { tier: [A], corporation: ["ACME"] })', ['zeta']],
    ['(filter: { lifecycle: [DEPRECATED] })', ['pay-batch']],
    ['(filter: { environment: "production" })', ['pay-api', 'soko']],
    ['(filter: { environment: "production", health: [CRITICAL] })', ['pay-api']],
    ['(filter: { health: [HEALTHY] })', ['soko']],
    ['(filter: { tag: ["web"], language: ["Rust"] })', []],
    ['(filter: { team: [] })', ['pay-api', 'pay-batch', 'soko', 'zeta']],
    ['(orderBy: TEAM)', ['zeta', 'pay-api', 'pay-batch', 'soko']],
    ['(orderBy: TIER)', ['pay-api', 'zeta', 'pay-batch', 'soko']],
    ['(orderBy: HEALTH)', ['pay-api', 'soko', 'pay-batch', 'zeta']],
  ])('%s is %j', async (args, expected) => {
    expect(await list(args)).toEqual(expected);
  });

  it.each(['NAME', 'TEAM', 'TIER', 'HEALTH', 'LAST_CHANGE'])(
    'is walked through page by page in the order %s',
    async (order) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 10; pages += 1) {
        const { services } = await askData(
          app,
          `query ($after: String) { services(first: 1, after: $after, orderBy: ${order}) {
            nodes { serviceId } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { after },
        );
        seen.push(...ids(services));
        expect(services.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(services.pageInfo.startCursor).toBe(services.edges[0].cursor);
        after = services.pageInfo.endCursor;
        if (!services.pageInfo.hasNextPage) break;
      }
      expect(seen).toEqual(await list(`(orderBy: ${order})`));
      expect(seen).toHaveLength(4);
    },
  );

  it('refuses a cursor that is damaged or of another order, and says what to do', async () => {
    const { services } = await askData(app, '{ services(first: 1) { pageInfo { endCursor } } }');
    const cursor: string = services.pageInfo.endCursor;
    for (const args of [
      `after: "${cursor.slice(2)}"`,
      'after: "x"',
      `after: "${cursor}", orderBy: TEAM`,
    ]) {
      const { errors } = await ask(app, `{ services(${args}) { totalCount } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
      expect(errors?.[0]?.message).toContain('endCursor');
    }
  });

  it('counts each facet with all other criteria but its own', async () => {
    const { services } = await askData(
      app,
      `{ services(filter: { team: ["payments"], environment: "production" }) {
          totalCount facets { teams { value count } tiers { value count }
            health { environment health count } } } }`,
    );
    expect(services).toEqual({
      totalCount: 1,
      facets: {
        teams: [
          { value: 'payments', count: 1 },
          { value: '物流', count: 1 },
        ],
        tiers: [{ value: 'A', count: 1 }],
        health: [
          { environment: 'production', health: 'CRITICAL', count: 1 },
          { environment: 'development', health: 'HEALTHY', count: 1 },
        ],
      },
    });
  });
});

describe('health', () => {
  const query = `{ service(serviceId: "pay-api") { health environments {
    environment { name protected } cluster { name } namespace health stale version desired ready
    reason reasonJa: reason(language: JA) links { title url } asOf
    workloads { name health findings { rule severity message cure } } } } }`;

  it('is told by environment, with the reason, the version and the links of the place', async () => {
    const { service } = await askData(app, query);
    expect(service.health).toBe('CRITICAL');
    expect(service.environments).toHaveLength(2);
    const [production] = service.environments;
    expect(production).toMatchObject({
      environment: { name: 'production', protected: true },
      cluster: { name: 'prod' },
      namespace: 'pay-api',
      health: 'CRITICAL',
      stale: false,
      version: 'v1.42',
      desired: 4,
      ready: 1,
      asOf: '2026-11-22T12:00:00.000Z',
      links: [
        { title: 'Grafana', url: 'https://grafana.example/d?ns=pay-api&env=production&c=prod' },
      ],
      workloads: [{ name: 'pay-api', findings: [{ rule: 'ready-at-or-below-half' }] }],
    });
    expect(production.reason).toBe(production.workloads[0].findings[0].message);
    expect(production.reasonJa).toMatch(/[ぁ-ん]/);
    expect(production.workloads[0].findings[0].cure).not.toBe('');
    expect(service.environments[1]).toMatchObject({ health: 'HEALTHY', reason: null });
  });

  it('is UNKNOWN, never green, when the cluster has gone silent, and the list agrees', async () => {
    app.now = '2026-11-22T12:03:01.000Z';
    try {
      const { service } = await askData(app, query);
      expect(service.environments[1]).toMatchObject({
        health: 'UNKNOWN',
        stale: true,
        workloads: [{ health: 'UNKNOWN' }],
      });
      expect(service.environments[1].reason).toMatch(/heard|since/);
      expect(await list('(filter: { environment: "development", health: [HEALTHY] })')).toEqual([]);
      const { cluster } = await askData(app, '{ cluster(name: "dev") { stale health } }');
      expect(cluster).toEqual({ stale: true, health: 'UNKNOWN' });
    } finally {
      app.now = '2026-11-22T12:00:00.000Z';
    }
  });

  it('tells of clusters: what is in trouble, and what nobody claims', async () => {
    const { clusters, cluster } = await askData(
      app,
      `{ clusters { name } cluster(name: "prod") { declared workloadCount
          trouble { service { serviceId } environment { name } workload { name } }
          unmapped { namespace system workloads { name } } } }`,
    );
    expect(clusters).toEqual([{ name: 'prod' }, { name: 'dev' }]);
    expect(cluster).toEqual({
      declared: true,
      workloadCount: 3,
      trouble: [
        {
          service: { serviceId: 'pay-api' },
          environment: { name: 'production' },
          workload: { name: 'pay-api' },
        },
      ],
      unmapped: [{ namespace: 'kube-system', system: true, workloads: [{ name: 'dns' }] }],
    });
  });

  it('is summed up by team and environment', async () => {
    const { team, environments } = await askData(
      app,
      `{ team(name: "payments") { serviceCount health { environment { name } health } }
         environments { name serviceCount health { health count } clusters { name } } }`,
    );
    expect(team).toEqual({
      serviceCount: 2,
      health: [
        { environment: { name: 'production' }, health: 'CRITICAL' },
        { environment: { name: 'development' }, health: 'HEALTHY' },
      ],
    });
    expect(environments[0]).toEqual({
      name: 'production',
      serviceCount: 2,
      health: [
        { health: 'CRITICAL', count: 1 },
        { health: 'HEALTHY', count: 1 },
      ],
      clusters: [{ name: 'prod' }],
    });
  });
});
