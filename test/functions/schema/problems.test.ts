import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { compileProto } from '../../support/compile-proto.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import {
  deployment,
  ORGANISATION,
  publishContract,
  publishFiles,
  publishSnapshot,
  publishSpecs,
} from '../../support/publish.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

interface Row {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly cure: string | null;
  readonly service: { readonly serviceId: string } | null;
}
const QUERY = `query ($filter: ProblemFilter) { problems(filter: $filter) { totalCount nodes {
  id code severity source path line message cure since url service { serviceId } team { name } } } }`;
const problems = async (filter = {}): Promise<readonly Row[]> =>
  (await askData(app, QUERY, { filter })).problems.nodes;
const codes = async (filter = {}) => (await problems(filter)).map(({ code }) => code);

const ORGANISED = { 'organisation.yaml': ORGANISATION };

describe('problems', () => {
  it('name both files that claim one service, each on its own, until one gives way', async () => {
    await publishSpecs(app, { pay: '' }, ORGANISED);
    const other = { source: 'github.com/acme/other' };
    await publishFiles(app, { 'x.yaml': 'serviceID: pay\nteamName: edge\n' }, other);
    const rows = await problems();
    expect(rows).toMatchObject([
      {
        code: 'duplicate-service',
        severity: 'ERROR',
        source: 'github.com/acme/other',
        path: 'x.yaml',
        message: expect.stringContaining('services/pay.yaml in github.com/acme/specs'),
        service: { serviceId: 'pay' },
        team: { name: 'payments' },
        url: 'https://github.com/acme/other/blob/HEAD/x.yaml',
      },
      {
        path: 'services/pay.yaml',
        message: expect.stringContaining('x.yaml in github.com/acme/other'),
      },
    ]);
    await publishFiles(app, {}, other);
    expect(await codes()).toEqual([]);
  });

  it('are refused files with line and cure, also told on their source', async () => {
    await publishFiles(app, {
      'organisation.yaml': ORGANISATION,
      'bad.yaml': 'serviceID: Bad_Id\nteamName: t\n',
    });
    expect(await problems()).toMatchObject([
      { path: 'bad.yaml', line: 1, severity: 'ERROR', cure: expect.stringMatching(/./) },
    ]);
    const { sources, organisation } = await askData(
      app,
      '{ sources { name problemCount } organisation { problemCount } }',
    );
    expect(sources).toEqual([{ name: 'github.com/acme/specs', problemCount: 1 }]);
    expect(organisation.problemCount).toBe(1);
  });

  it('count for their source what is listed for it, and name service and team', async () => {
    await publishSpecs(app, { shop: 'dependsOn: [pay]\ncolour: red' }, ORGANISED);
    const listed = await problems({ source: 'github.com/acme/specs' });
    expect(listed).toMatchObject([
      { code: 'unknown-dependency', service: { serviceId: 'shop' } },
      { code: 'unknown-key', service: { serviceId: 'shop' }, team: { name: 'payments' } },
    ]);
    const { sources, service } = await askData(
      app,
      '{ sources { problemCount } service(serviceId: "shop") { problems { code } } }',
    );
    expect(sources).toEqual([{ problemCount: 2 }]);
    expect(service.problems).toHaveLength(2);
  });

  it('are dependencies on what nobody published, gone when somebody does', async () => {
    await publishSpecs(app, { shop: 'dependsOn: [pay]' }, ORGANISED);
    expect(await codes()).toEqual(['unknown-dependency']);
    await publishSpecs(app, { shop: 'dependsOn: [pay]', pay: '' }, ORGANISED);
    expect(await codes()).toEqual([]);
    await publishSpecs(app, { shop: 'dependsOn: [pay]' }, ORGANISED);
    expect(await codes()).toEqual(['removed-dependency']);
  });

  it('are RPC services no contract holds, once there is one, and those that two provide', async () => {
    const grpc = 'grpc: { provides: [a.v1.Known], consumes: [a.v1.Unknown] }';
    await publishSpecs(app, { a: grpc, b: 'grpc: { provides: [a.v1.Known] }' }, ORGANISED);
    expect(await codes()).toEqual(['rpc-service-provided-twice', 'rpc-service-provided-twice']);
    const set = await compileProto({
      'a.proto': 'syntax = "proto3"; package a.v1; service Known {}',
    });
    await publishContract(app, set);
    const rows = await problems();
    expect(rows.filter(({ code }) => code === 'unknown-rpc-service')).toMatchObject([
      { path: 'services/a.yaml', message: expect.stringContaining('a.v1.Unknown') },
    ]);
  });

  it('are environments and clusters the organisation does not know', async () => {
    const yaml = 'environments: { production: { cluster: moon }, staging: { namespace: x } }';
    await publishSpecs(app, { shop: yaml }, ORGANISED);
    expect((await codes()).toSorted()).toEqual(['unknown-cluster', 'unknown-environment']);
  });

  it('say that no organisation was published', async () => {
    await publishSpecs(app, { shop: '' });
    expect(await problems({ severity: ['INFO'] })).toMatchObject([
      { code: 'no-organisation', source: 'github.com/acme/specs', path: 'organisation.yaml' },
    ]);
  });

  it('are sources that have gone silent, and only those that were expected', async () => {
    await publishSpecs(app, { pay: '' }, ORGANISED);
    await publishSnapshot(app, 'prod', [deployment('pay', 'pay')]);
    app.now = '2026-11-23T12:00:00.000Z';
    expect(await problems()).toMatchObject([{ code: 'silent-source', source: 'prod' }]);
    const { sources, catalogueVersion } = await askData(
      app,
      '{ sources { name silent expectEverySeconds } catalogueVersion { silentSources oldestSourceSeconds } }',
    );
    expect(sources).toEqual([
      { name: 'prod', silent: true, expectEverySeconds: 60 },
      { name: 'github.com/acme/specs', silent: false, expectEverySeconds: null },
    ]);
    expect(catalogueVersion).toEqual({ silentSources: 1, oldestSourceSeconds: 86_400 });
    const watched = `${ORGANISATION}sources: [{ name: github.com/acme/specs, expectEvery: 1h }]\n`;
    await publishSpecs(app, { pay: '' }, { 'organisation.yaml': watched });
    app.now = '2026-11-23T15:00:01.000Z';
    expect(await codes({ source: 'github.com/acme/specs' })).toEqual(['silent-source']);
  });

  it('are filtered by severity, source and team, and have ids of their own', async () => {
    await publishSpecs(app, {
      shop: 'teamName: edge\ndependsOn: [x, y]',
      pay: 'dependsOn: [x]',
    });
    const all = await problems();
    expect(all).toHaveLength(4);
    expect(new Set(all.map((row) => (row as unknown as { id: string }).id)).size).toBe(4);
    expect(await problems({ team: 'edge' })).toHaveLength(2);
    expect(await problems({ severity: ['WARNING'] })).toHaveLength(3);
    expect(await problems({ source: 'elsewhere' })).toEqual([]);
    const { team, service } = await askData(
      app,
      '{ team(name: "edge") { problems { code } } service(serviceId: "pay") { problems { code } } }',
    );
    expect(team.problems).toHaveLength(2);
    expect(service.problems).toEqual([{ code: 'unknown-dependency' }]);
  });
});

describe('a removed service', () => {
  it('is listed, restored by a person, and then a problem until somebody publishes it', async () => {
    await publishSpecs(app, { pay: 'description: Pays.', shop: '' }, ORGANISED);
    await publishSpecs(app, { shop: '' }, ORGANISED);
    const gone = await askData(
      app,
      '{ service(serviceId: "pay") { serviceId } removedServices { serviceId team description source } }',
    );
    expect(gone).toEqual({
      service: null,
      removedServices: [
        {
          serviceId: 'pay',
          team: 'payments',
          description: 'Pays.',
          source: 'github.com/acme/specs',
        },
      ],
    });
    const restore = (id: string) =>
      askData(
        app,
        `mutation { restoreService(input: { serviceId: "${id}", clientMutationId: "7" }) {
          clientMutationId service { serviceId restored { by } } error { code message } } }`,
      );
    expect(await restore('pay')).toEqual({
      restoreService: {
        clientMutationId: '7',
        service: { serviceId: 'pay', restored: { by: 'Test' } },
        error: null,
      },
    });
    expect(await codes()).toEqual(['restored-unpublished']);
    expect((await problems()).map(({ cure }) => cure)).toEqual([
      'Publish services/pay.yaml again.',
    ]);
    expect((await askData(app, '{ removedServices { serviceId } }')).removedServices).toEqual([]);
    expect((await restore('nobody')).restoreService).toMatchObject({
      clientMutationId: '7',
      service: null,
      error: { code: 'unknown-service', message: expect.stringMatching(/nobody/) },
    });
  });
});
