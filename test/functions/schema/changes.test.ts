import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = createMemoryApp();
  const days = [
    { a: 'tier: A', b: 'teamName: edge' },
    { a: 'tier: B', b: 'teamName: edge' },
    { a: 'tier: B', c: 'tier: C', b: 'teamName: edge\ntier: A' },
    { a: 'tier: C', c: 'tier: C' },
  ];
  for (const [day, specs] of days.entries()) {
    app.now = `2026-11-1${day}T09:00:00.000Z`;
    await publishSpecs(app, specs as Record<string, string>);
  }
});
afterEach(() => app.close());

const ROW = 'kind serviceId at';
const feed = async (args = ''): Promise<string[]> => {
  const { changes } = await askData(app, `{ changes${args} { nodes { ${ROW} } } }`);
  return changes.nodes.map(
    ({ kind, serviceId, at }: Record<string, string>) => `${at?.slice(8, 10)} ${kind} ${serviceId}`,
  );
};

const ALL = [
  '13 SERVICE_REMOVED b',
  '13 SERVICE_UPDATED a',
  '12 SERVICE_CREATED c',
  '12 SERVICE_UPDATED b',
  '11 SERVICE_UPDATED a',
  '10 SERVICE_CREATED b',
  '10 SERVICE_CREATED a',
];

describe('the feed of changes', () => {
  it('tells everything, newest first, and knows how many there are', async () => {
    expect(await feed()).toEqual(ALL);
    const { changes } = await askData(app, '{ changes(first: 1) { totalCount } }');
    expect(changes.totalCount).toBe(ALL.length);
  });

  it.each([
    ['(filter: { kind: [SERVICE_REMOVED] })', [0]],
    ['(filter: { kind: [SERVICE_REMOVED, SERVICE_CREATED] })', [0, 2, 5, 6]],
    ['(filter: { team: "edge" })', [0, 3, 5]],
    ['(filter: { since: "2026-11-12T00:00:00Z" })', [0, 1, 2, 3]],
    ['(filter: { until: "2026-11-11T09:00:00Z" })', [4, 5, 6]],
    ['(filter: { before: "2026-11-11T09:00:00Z" })', [5, 6]],
    ['(filter: { since: "2026-11-11T00:00:00Z", before: "2026-11-13T00:00:00Z" })', [2, 3, 4]],
    ['(filter: { teams: ["edge", "nobody"] })', [0, 3, 5]],
    ['(filter: { teams: [], services: [], environments: [] })', [0, 1, 2, 3, 4, 5, 6]],
    ['(filter: { services: ["a", "c"] })', [1, 2, 4, 6]],
    ['(filter: { environments: ["production"] })', []],
    ['(filter: { service: "a" })', [1, 4, 6]],
    ['(filter: { service: "a", kind: [SERVICE_CREATED] })', [6]],
    ['(filter: { service: "b" })', [0, 3, 5]],
    ['(filter: { service: "nobody" })', []],
  ])('%s', async (args, rows) => {
    expect(await feed(args)).toEqual(rows.map((row) => ALL[row]));
  });

  it.each(['', 'filter: { service: "a" }, ', 'filter: { kind: [SERVICE_UPDATED] }, '])(
    'goes on where a page ended, although something new happened meanwhile (%s)',
    async (filter) => {
      const expected = await feed(filter === '' ? '' : `(${filter})`);
      const seen: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 20; pages += 1) {
        const { changes } = await askData(
          app,
          `query ($after: String) { changes(${filter}first: 1, after: $after) {
            nodes { ${ROW} } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        for (const { kind, serviceId, at } of changes.nodes) {
          seen.push(`${at.slice(8, 10)} ${kind} ${serviceId}`);
        }
        after = changes.pageInfo.endCursor;
        if (!changes.pageInfo.hasNextPage) break;
        app.now = `2026-11-20T10:00:00.${100 + pages}Z`;
        await publishSpecs(app, { a: `tier: ${pages % 2 ? 'A' : 'B'}`, c: 'tier: C' });
      }
      expect(seen).toEqual(expected);
    },
  );

  it('refuses a cursor that is damaged or of another feed', async () => {
    const { changes } = await askData(app, '{ changes(first: 1) { pageInfo { endCursor } } }');
    const cursor: string = changes.pageInfo.endCursor;
    for (const args of [`after: "${cursor}x"`, `after: "${cursor}", filter: { service: "a" }`]) {
      const { errors } = await ask(app, `{ changes(${args}) { nodes { at } } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
    }
  });
});

describe('the history of a service', () => {
  it('ends with its creation, and says how long it is', async () => {
    const { service } = await askData(
      app,
      '{ service(serviceId: "a") { changes(first: 2) { totalCount nodes { kind before after } pageInfo { hasNextPage } } } }',
    );
    expect(service.changes).toMatchObject({
      totalCount: 3,
      nodes: [
        { kind: 'SERVICE_UPDATED', before: { tier: 'B' }, after: { tier: 'C' } },
        { kind: 'SERVICE_UPDATED', before: { tier: 'A' }, after: { tier: 'B' } },
      ],
      pageInfo: { hasNextPage: true },
    });
  });

  it('is followed through a rename, by the old id as well', async () => {
    app.now = '2026-11-14T09:00:00.000Z';
    await publishSpecs(app, { alpha: 'tier: C\npreviousServiceID: a', c: 'tier: C' });
    const { old, renamed } = await askData(
      app,
      `{ old: service(serviceId: "a") { serviceId aliases }
         renamed: service(serviceId: "alpha") { changes { nodes { kind } } } }`,
    );
    expect(old).toEqual({ serviceId: 'alpha', aliases: ['a'] });
    expect(renamed.changes.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'SERVICE_RENAMED',
      'SERVICE_UPDATED',
      'SERVICE_UPDATED',
      'SERVICE_CREATED',
    ]);
    expect(await feed('(filter: { service: "a", kind: [SERVICE_RENAMED] })')).toHaveLength(1);
  });

  it('has a last change that is the newest of its changes, without opening it', async () => {
    const { result, reads } = await app.cost(() =>
      askData(app, '{ services { nodes { serviceId lastChange { id kind at } } } }'),
    );
    expect(reads).toBeLessThanOrEqual(1 + 3);
    for (const { serviceId, lastChange } of result.services.nodes) {
      const { service } = await askData(
        app,
        `{ service(serviceId: "${serviceId}") { changes(first: 1) { nodes { id kind at } } } }`,
      );
      expect(service.changes.nodes[0]).toEqual(lastChange);
    }
  });
});

describe('the global id of a change', () => {
  it('leads back to it, whichever list it came from', async () => {
    const { changes, service } = await askData(
      app,
      `{ changes { nodes { id kind serviceId } }
         service(serviceId: "a") { changes { nodes { id kind serviceId } } } }`,
    );
    expect(new Set(changes.nodes.map(({ id }: { id: string }) => id)).size).toBe(ALL.length);
    for (const change of [...changes.nodes, ...service.changes.nodes]) {
      const { node } = await askData(
        app,
        'query ($id: ID!) { node(id: $id) { id ... on Change { kind serviceId } } }',
        { id: change.id },
      );
      expect(node).toEqual(change);
    }
  });
});
