import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';

let app: MemoryApp;

beforeAll(async () => {
  app = createMemoryApp();
  await publishSpecs(
    app,
    { pay: '', ship: 'teamName: logistics', idle: '', gate: '' },
    { 'organisation.yaml': ORGANISATION },
  );
  const runs = (id: string, tag: string) =>
    deployment(id, id, { image: `registry.example/${id}:${tag}` });
  await publishSnapshot(app, 'prod', [
    runs('pay', 'v1.0'),
    runs('ship', 'v3.0'),
    runs('gate', 'v1'),
  ]);
  await publishSnapshot(app, 'dev', [
    runs('pay', 'v1.1'),
    runs('ship', 'v2.0'),
    runs('idle', 'v1'),
  ]);
});
afterAll(() => app.close());

const ask = async (args = '') =>
  (
    await askData(
      app,
      `{ environmentDifferences${args} { base target totalCount
         nodes { service { serviceId } drift base { cluster { name } } target { cluster { name } } containers { baseImage targetImage } }
         facets { drifts { drift count } teams { value count } } } }`,
    )
  ).environmentDifferences;

const told = (nodes: readonly { service: { serviceId: string }; drift: string }[]) =>
  nodes.map(({ service, drift }) => `${service.serviceId} ${drift}`);

describe('What waits for production', () => {
  it('is asked of the protected environment and, of each service, the one before it', async () => {
    const { base, target, nodes } = await ask();
    expect({ base, target }).toEqual({ base: null, target: 'production' });
    expect(told(nodes)).toEqual(['pay AHEAD', 'ship BEHIND', 'idle ONLY_BASE', 'gate ONLY_TARGET']);
    expect(told((await ask('(base: "production", target: "development")')).nodes)).toContain(
      'pay BEHIND',
    );
  });

  it('shows where both sides run, and what', async () => {
    const { nodes } = await ask('(filter: { text: "PAY" })');
    expect(nodes).toMatchObject([
      {
        base: { cluster: { name: 'dev' } },
        target: { cluster: { name: 'prod' } },
        containers: [
          { baseImage: 'registry.example/pay:v1.1', targetImage: 'registry.example/pay:v1.0' },
        ],
      },
    ]);
  });

  it('is filtered by team and drift, with counts for all that is not chosen', async () => {
    const { nodes, facets } = await ask('(filter: { team: ["payments"], drift: [AHEAD] })');
    expect(told(nodes)).toEqual(['pay AHEAD']);
    expect(facets.drifts).toEqual([
      { drift: 'AHEAD', count: 1 },
      { drift: 'ONLY_BASE', count: 1 },
      { drift: 'ONLY_TARGET', count: 1 },
    ]);
    expect(facets.teams).toEqual([{ value: 'payments', count: 1 }]);
  });

  it('is paged', async () => {
    const first = (
      await askData(
        app,
        '{ environmentDifferences(first: 2) { pageInfo { endCursor hasNextPage } } }',
      )
    ).environmentDifferences.pageInfo;
    expect(first.hasNextPage).toBe(true);
    const { nodes } = await ask(`(first: 2, after: "${first.endCursor}")`);
    expect(told(nodes)).toEqual(['idle ONLY_BASE', 'gate ONLY_TARGET']);
  });

  it('costs a warm instance one read, and is told of one service too', async () => {
    await ask();
    const { result, reads } = await app.cost(() =>
      askData(app, '{ service(serviceId: "pay") { environmentDifferences { drift name } } }'),
    );
    expect(result.service.environmentDifferences).toEqual([{ drift: 'AHEAD', name: 'pay' }]);
    expect(reads).toBeLessThanOrEqual(1);
    expect((await app.cost(() => ask())).reads).toBeLessThanOrEqual(1);
  });

  it('is told at each place of a service but those of the protected environment', async () => {
    const { service } = await askData(
      app,
      '{ service(serviceId: "pay") { environments { cluster { name } lead { target drift } } } }',
    );
    expect(service.environments).toEqual([
      { cluster: { name: 'prod' }, lead: null },
      { cluster: { name: 'dev' }, lead: { target: 'production', drift: 'AHEAD' } },
    ]);
  });

  it('is nothing where there is only one environment', async () => {
    const lone = createMemoryApp();
    await publishSpecs(lone, { pay: '' });
    const { environmentDifferences } = await askData(
      lone,
      '{ environmentDifferences { base totalCount } }',
    );
    expect(environmentDifferences).toEqual({ base: null, totalCount: 0 });
    await lone.close();
  });
});
