import { describe, expect, it } from 'vitest';
import { sourceRef } from '#application/documents.ts';
import { kindsIn } from '#domain/namespace-digest.ts';
import { NOT_FOUND } from '../../support/fake-kubernetes.ts';
import { deployment } from '../../support/kubernetes-objects.ts';
import { startPolledCluster } from '../../support/polled-cluster.ts';

type Desk = Awaited<ReturnType<typeof startPolledCluster>>;

const metadata = { name: 'pay', namespace: 'pay' };
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

  it('takes none with it when every cluster serves it: then it is the server that can not be believed', async () => {
    await using desk = await startDesk();
    withdraw(desk, 'deployments');
    for (let minute = 0; minute < 25; minute += 1) await desk.poll();
    expect(await storedKinds(desk)).toEqual(['Deployment', 'HTTPRoute']);
  });

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
