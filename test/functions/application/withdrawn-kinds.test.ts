import { describe, expect, it } from 'vitest';
import { sourceRef } from '#application/documents.ts';
import { kindsIn } from '#domain/namespace-digest.ts';
import { NOT_FOUND } from '../../support/fake-kubernetes.ts';
import { autoscaler, deployment, job, template } from '../../support/kubernetes-objects.ts';
import { startPolledCluster } from '../../support/polled-cluster.ts';

type Desk = Awaited<ReturnType<typeof startPolledCluster>>;

const metadata = { name: 'pay', namespace: 'pay' };
const ONE = { min: 1, max: 1, current: 1 };
const held = (kind: string) => ({ kind, metadata, spec: {}, status: {} });

async function startDesk(organisation?: string): Promise<Desk> {
  const desk = await startPolledCluster(organisation);
  desk.fake.holds('deployments', [deployment({ desired: 1, ready: 1 }, { namespace: 'pay' })]);
  desk.fake.holds('httproutes', [held('HTTPRoute')]);
  desk.app.now = '2026-11-22T12:00:30.000Z';
  await desk.poll();
  return desk;
}

const withdraw = ({ fake }: Desk, gone: string) =>
  fake.fails(({ plural }) => (plural === gone ? NOT_FOUND : undefined));

/** Kinds of which something is stored. */
async function storedKinds({ app }: Desk): Promise<readonly string[]> {
  const state = await app.store.get(sourceRef('cluster', 'gke-prod'));
  const digests = (state?.data.digests ?? {}) as Readonly<Record<string, string>>;
  return [...new Set(Object.values(digests).flatMap(kindsIn))].sort();
}

describe('An API that was taken from a cluster', () => {
  it.each([
    ['', undefined],
    [
      ' asked namespace by namespace',
      `
name: Acme
environments: [{ name: production }]
clusters:
  - { name: gke-prod, environments: [production], kubeconfig: prod, namespaces: [pay, ledger] }
`,
    ],
  ])(
    'takes its objects with it once two polls ten minutes apart said so%s',
    async (_, organisation) => {
      await using desk = await startDesk(organisation);
      expect(await storedKinds(desk)).toEqual(['Deployment', 'HTTPRoute']);
      withdraw(desk, 'httproutes');
      for (let minute = 0; minute < 10; minute += 1) await desk.poll();
      expect(await storedKinds(desk)).toEqual(['Deployment', 'HTTPRoute']);
      for (let minute = 0; minute < 11; minute += 1) await desk.poll();
      expect(await storedKinds(desk)).toEqual(['Deployment']);
      desk.fake.fails(() => undefined);
      for (let minute = 0; minute < 10; minute += 1) await desk.poll();
      expect(await storedKinds(desk)).toEqual(['Deployment', 'HTTPRoute']);
    },
  );

  it.each([
    ['deployments', 'Deployment', deployment({ desired: 1, ready: 1 }, { namespace: 'pay' })],
    [
      'cronjobs',
      'CronJob',
      { metadata, spec: { jobTemplate: { spec: { template: template() } } } },
    ],
    ['jobs', 'Job', job('pay', { namespace: 'pay' })],
    ['horizontalpodautoscalers', 'HorizontalPodAutoscaler', autoscaler(ONE)],
    ['poddisruptionbudgets', 'PodDisruptionBudget', held('PodDisruptionBudget')],
    ['ingresses', 'Ingress', held('Ingress')],
  ])(
    'takes no %s with it, which are Kubernetes’ own: the server that denies them can not be believed',
    async (plural, kind, object) => {
      await using desk = await startDesk();
      desk.fake.holds(plural, [object]);
      await desk.poll();
      expect(await storedKinds(desk)).toContain(kind);
      withdraw(desk, plural);
      for (let minute = 0; minute < 25; minute += 1) await desk.poll();
      expect(await storedKinds(desk)).toContain(kind);
    },
  );

  it('keeps them as long as it is refused and not denied', async () => {
    await using desk = await startDesk();
    desk.fake.fails(({ plural }) =>
      plural === 'httproutes' ? { status: 403, body: '' } : undefined,
    );
    for (let minute = 0; minute < 25; minute += 1) await desk.poll();
    expect(await storedKinds(desk)).toEqual(['Deployment', 'HTTPRoute']);
  });
});

describe('What a poll says', () => {
  it('has cures that its user can follow', async () => {
    await using desk = await startDesk();
    withdraw(desk, 'httproutes');
    const broken = { ...deployment({ desired: 1, ready: 1 }, { name: 'odd' }), status: 'odd' };
    desk.fake.holds('deployments', [
      deployment({ desired: 1, ready: 1 }, { namespace: 'pay' }),
      broken,
    ]);
    const { problems } = await desk.poll();
    expect(problems.map(({ code }) => code)).not.toContain('kinds-not-declared');
    expect(problems.find(({ code }) => code === 'unreadable-object')?.cure).toMatch(
      /^Look at it with kubectl get/,
    );
  });
});
