import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askData } from '../../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { ORGANISATION, publishSnapshot, publishSpecs } from '../../support/publish.ts';
import { at, createStory, itemsAt } from '../../support/rollout-story.ts';

let app: MemoryApp;

const story = createStory([
  { at: 0, image: 'pay:v1.40', takes: 1 },
  { at: 30, image: 'pay:v1.41', takes: 2 },
  { at: 60, image: 'pay:v1.40', takes: 1 },
]);

beforeAll(async () => {
  app = createMemoryApp();
  app.now = at(0);
  await publishSpecs(app, { pay: '' }, { 'organisation.yaml': ORGANISATION });
  for (const [cluster, minutes] of [
    ['dev', [10, 40]],
    ['prod', [20, 70]],
  ] as const) {
    for (const minute of minutes) {
      app.now = at(minute);
      await publishSnapshot(app, cluster, itemsAt(story, minute));
    }
  }
});
afterAll(() => app.close());

const ask = async (args: string) => {
  const query = `{ service(serviceId: "pay") { rollouts${args} { totalCount pageInfo { endCursor hasNextPage }
    nodes { environment { name } cluster { name } namespace workloadKind workloadName
      rollout { revision images digests startedAt atLatest finishedAt seconds outcome backTo } } } } }`;
  return (await askData(app, query)).service.rollouts;
};

describe('The rollouts of a service', () => {
  it('are those of all its workloads in every place, newest first', async () => {
    const { nodes, totalCount } = await ask('');
    expect(totalCount).toBe(5);
    expect(
      nodes.map(
        ({
          environment,
          rollout,
        }: {
          environment: { name: string };
          rollout: { revision: number };
        }) => `${environment.name} ${rollout.revision}`,
      ),
    ).toEqual(['production 3', 'development 2', 'production 2', 'development 1', 'production 1']);
  });

  it('say what ran, since when, how long it took and to what one went back', async () => {
    const { nodes } = await ask('(first: 1, environment: "production")');
    expect(nodes).toEqual([
      {
        environment: { name: 'production' },
        cluster: { name: 'prod' },
        namespace: 'pay',
        workloadKind: 'Deployment',
        workloadName: 'pay-api',
        rollout: {
          revision: 3,
          images: ['pay:v1.40'],
          digests: [`sha256:${'0'.repeat(64)}`],
          startedAt: at(60),
          atLatest: true,
          finishedAt: at(61),
          seconds: 60,
          outcome: 'DONE',
          backTo: at(0),
        },
      },
    ]);
  });

  it('come page by page, and cost no read beyond the stamp', async () => {
    await ask('');
    const { result, reads } = await app.cost(() => ask('(first: 2)'));
    expect(reads).toBeLessThanOrEqual(1);
    const rest = await ask(`(first: 9, after: "${result.pageInfo.endCursor}")`);
    expect([...result.nodes, ...rest.nodes]).toEqual((await ask('')).nodes);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are the last ten of a workload as well', async () => {
    const query = `{ service(serviceId: "pay") { environments { environment { name }
      workloads { rollouts { revision outcome } } } } }`;
    const { environments } = (await askData(app, query)).service;
    const told = new Map(
      environments.map(
        ({ environment, workloads }: { environment: { name: string }; workloads: unknown }) => [
          environment.name,
          workloads,
        ],
      ),
    );
    const done = (revision: number) => ({ revision, outcome: 'DONE' });
    expect(told.get('development')).toEqual([{ rollouts: [done(2), done(1)] }]);
    expect(told.get('production')).toEqual([
      { rollouts: [done(3), { revision: 2, outcome: 'UNSEEN' }, done(1)] },
    ]);
  });
});
