import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  await publishSpecs(
    app,
    { pay: 'teamName: Payments', ship: 'teamName: Logistics', rank: 'teamName: Search' },
    { 'organisation.yaml': ORGANISATION },
  );
});
afterEach(() => app.close());

const report = async (cluster: string, ready: Readonly<Record<string, number>>) => {
  const items = Object.entries(ready).map(([id, count]) =>
    deployment(id, id, { desired: 4, ready: count }),
  );
  await publishSnapshot(app, cluster, items);
};
const QUERY = `query ($filter: TroubleFilter) { trouble(filter: $filter) {
  totalCount
  nodes { state severity environments clusters { name asOf } service { serviceId } finding { rule since message(language: JA) } }
  facets { states { value count } severities { value count } teams { value count } rules { value title } }
  silent { cluster { name } asOf serviceCount }
} }`;
// biome-ignore lint/suspicious/noExplicitAny: what a query answers is what the test is about.
const troubleOf = async (filter: object = {}): Promise<any> =>
  (await askData(app, QUERY, { filter })).trouble;
const rowsOf = async (filter: object = {}): Promise<readonly string[]> =>
  (await troubleOf(filter)).nodes
    .filter(({ severity }: { severity: string }) => severity !== 'INFO')
    .map(
      (row: {
        state: string;
        severity: string;
        environments: readonly string[];
        service: { serviceId: string };
      }) => `${row.state} ${row.severity} ${row.service.serviceId} ${row.environments.join('+')}`,
    );
const HALF_AN_HOUR = 1_800;

describe('trouble', () => {
  it('is everything wrong with any service anywhere, folded over environments; nothing when all is well', async () => {
    await report('prod', { pay: 4, ship: 4, rank: 4 });
    await report('dev', { pay: 4, ship: 4 });
    expect(await rowsOf()).toEqual([]);
    await report('prod', { pay: 1, ship: 4, rank: 3 });
    await report('dev', { pay: 2, ship: 4 });
    app.now = plusSeconds(app.now, 100);
    expect(await rowsOf({ rule: ['ready-at-or-below-half'] })).toEqual([
      'ACTIVE CRITICAL pay production+development',
    ]);
    expect((await troubleOf({ rule: ['ready-at-or-below-half'] })).nodes[0].clusters).toEqual([
      { name: 'prod', asOf: '2026-11-22T12:00:00.000Z' },
      { name: 'dev', asOf: '2026-11-22T12:00:00.000Z' },
    ]);
    expect(await rowsOf({ team: ['Logistics'] })).toEqual([]);
  });

  it('of a silent cluster is unknown, and the cluster is named with its age', async () => {
    await report('prod', { pay: 0, ship: 4 });
    const said = app.now;
    app.now = plusSeconds(app.now, HALF_AN_HOUR);
    await report('dev', { pay: 0 });
    app.now = plusSeconds(app.now, 30);
    const rows = await rowsOf({ rule: ['ready-at-or-below-half'] });
    expect(rows).toEqual(['ACTIVE CRITICAL pay development', 'UNKNOWN CRITICAL pay production']);
    const { silent } = await troubleOf();
    expect(silent).toEqual([{ cluster: { name: 'prod' }, asOf: said, serviceCount: 2 }]);
    expect((await troubleOf({ team: ['Logistics'] })).silent[0].serviceCount).toBe(1);
    expect((await troubleOf({ environment: ['development'] })).silent).toEqual([]);
    await report('prod', { pay: 4, ship: 4 });
    expect(await rowsOf()).toEqual(['ACTIVE CRITICAL pay development']);
    expect((await troubleOf()).silent).toEqual([]);
  });

  it('speaks the language asked for, and names its rules', async () => {
    await report('prod', { pay: 0 });
    const { nodes, facets } = await troubleOf({ severity: ['CRITICAL'] });
    expect(nodes[0].finding.message).toMatch(/[ぁ-ん]/);
    expect(facets.rules).toContainEqual(
      expect.objectContaining({ value: 'ready-at-or-below-half', title: expect.any(String) }),
    );
    expect(facets.states).toEqual([{ value: 'ACTIVE', count: facets.states[0].count }]);
  });

  it('costs one read of a warm instance, whatever is asked, and pages without loss', async () => {
    const many = Array.from({ length: 30 }, (_, number) => `s${number}`);
    await publishSpecs(app, Object.fromEntries(many.map((id) => [id, 'teamName: Payments'])), {
      'organisation.yaml': ORGANISATION,
    });
    await report('prod', Object.fromEntries(many.map((id) => [id, 0])));
    await rowsOf();
    const { reads, writes } = await app.cost(() => rowsOf({ text: 'pay', team: ['Payments'] }));
    expect({ reads, writes }).toEqual({ reads: 1, writes: 0 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { trouble } = await askData(
        app,
        `query ($after: String) { trouble(first: 7, after: $after, filter: { rule: ["ready-at-or-below-half"] }) {
          nodes { service { serviceId } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(
        ...trouble.nodes.map((row: { service: { serviceId: string } }) => row.service.serviceId),
      );
      after = trouble.pageInfo.hasNextPage ? trouble.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(many.toSorted());
  });

  it('refuses the cursor of another list', async () => {
    const { errors } = await ask(app, '{ trouble(after: "nonsense") { totalCount } }');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });
});

describe('the version of the catalogue', () => {
  it('tells how old what is known of each cluster is, and which ones are too old', async () => {
    await report('prod', { pay: 4 });
    const said = app.now;
    app.now = plusSeconds(app.now, 181);
    await report('dev', { pay: 4 });
    const { catalogueVersion } = await askData(
      app,
      '{ catalogueVersion { clusters { name environments asOf stale } } }',
    );
    expect(catalogueVersion.clusters).toEqual([
      { name: 'prod', environments: ['production'], asOf: said, stale: true },
      { name: 'dev', environments: ['development'], asOf: app.now, stale: false },
    ]);
  });
});
