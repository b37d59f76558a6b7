import { describe, expect, it } from 'vitest';
import { factsOf } from '#application/facts-of.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { restoreService } from '#application/restore-service.ts';
import type { LateKind } from '#domain/cluster-reading.ts';
import { isUnknownFact } from '#domain/facts/rule-facts.ts';
import { plusSeconds } from '#domain/instant.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { deployment } from '../../support/kubernetes-objects.ts';
import { createMemoryApp, type MemoryApp } from '../../support/memory-app.ts';
import { misfitsIn } from '../../support/misfits.ts';
import { ORGANISATION, publishFiles, publishSpecs } from '../../support/publish.ts';

const EVERYTHING = 'Deployment,ReplicaSet,Pod,HorizontalPodAutoscaler,PodDisruptionBudget';
const PAY = { pay: 'description: Takes money', mail: 'description: Sends mails' };
const AT_WORK = deployment({ desired: 2, ready: 2 }, { name: 'pay', namespace: 'pay' });
const LATE = expect.stringMatching(/could not be listed/);
const NOTHING_HEARD = (cluster: string) => `cluster ${cluster} never sent anything`;

async function look(app: MemoryApp, cluster: string, items: readonly unknown[], kinds: string) {
  const list = { kind: 'List', items };
  const parsed = parseSnapshotPublication(cluster, new URLSearchParams({ kinds }), list, app.now);
  if (parsed.kind === 'refused') throw new Error(parsed.problems[0]?.message);
  await ingestSnapshot(app, parsed.publication, { dryRun: false });
}

async function payIn(items: readonly unknown[] = [AT_WORK], kinds = EVERYTHING) {
  const app = createMemoryApp();
  await publishSpecs(app, PAY, { 'organisation.yaml': ORGANISATION });
  await look(app, 'prod', items, kinds);
  await look(app, 'dev', [], kinds);
  return app;
}

const told = async (app: MemoryApp, serviceId: string) =>
  factsOf(await app.readCatalogue(), serviceId, app.now);

describe('facts of what runs', () => {
  it('are known where every cluster was heard of late, and fit the schema', async () => {
    const app = await payIn();
    const facts = await told(app, 'pay');
    expect(facts.workloads).toMatchObject([
      { kind: 'Deployment', name: 'pay', environment: 'production', protected: true, desired: 2 },
    ]);
    expect(misfitsIn(facts)).toEqual([]);
    expect((await told(app, 'mail')).workloads).toEqual([]);
  });

  it('are one unknown element for each place of a cluster that fell silent', async () => {
    const app = await payIn();
    app.now = plusSeconds(app.now, 181);
    await look(app, 'dev', [], EVERYTHING);
    const { workloads, environments, findings } = await told(app, 'pay');
    for (const list of [workloads, environments, findings]) {
      expect(list).toMatchObject([
        {
          unknown: expect.stringMatching(/^cluster prod is silent since 2026-11-22 12:00 UTC$/),
          known: { environment: 'production', protected: true, cluster: 'prod', namespace: 'pay' },
        },
      ]);
      expect(isUnknownFact((list as readonly unknown[])[0])).toBe(true);
    }
  });

  it('can’t be told of a service that runs nowhere while a cluster is silent', async () => {
    const app = await payIn();
    app.now = plusSeconds(app.now, 181);
    await look(app, 'dev', [], EVERYTHING);
    expect((await told(app, 'mail')).workloads).toMatchObject([{ known: { cluster: 'prod' } }]);
  });

  it('are known of a service that runs nowhere while only a cluster is silent that nobody declares', async () => {
    const app = await payIn();
    await look(app, 'nosuch', [AT_WORK], EVERYTHING);
    app.now = plusSeconds(app.now, 100_000);
    await look(app, 'prod', [], EVERYTHING);
    await look(app, 'dev', [], EVERYTHING);
    expect((await told(app, 'mail')).workloads).toEqual([]);
    expect((await told(app, 'pay')).workloads).toMatchObject([{ known: { cluster: 'nosuch' } }]);
    const there = 'environments: { production: { cluster: nosuch, namespace: mail } }';
    await publishSpecs(app, { ...PAY, mail: there }, { 'organisation.yaml': ORGANISATION });
    expect((await told(app, 'mail')).workloads).toMatchObject([{ known: { cluster: 'nosuch' } }]);
    await look(app, 'nosuch', [], EVERYTHING);
    app.now = plusSeconds(app.now, 170);
    expect((await told(app, 'pay')).workloads).toEqual([]);
  });

  it('can’t be told of a service that runs nowhere while a cluster is silent and none is declared', async () => {
    const app = createMemoryApp();
    await publishSpecs(app, PAY);
    await look(app, 'one', [AT_WORK], EVERYTHING);
    app.now = plusSeconds(app.now, 100_000);
    expect((await told(app, 'mail')).workloads).toMatchObject([{ known: { cluster: 'one' } }]);
  });

  it('can’t be told of a cluster that never sent anything, by its place if that is clear', async () => {
    const app = createMemoryApp();
    await publishSpecs(app, PAY, { 'organisation.yaml': ORGANISATION });
    await look(app, 'dev', [], EVERYTHING);
    const { workloads } = await told(app, 'pay');
    expect(workloads).toMatchObject([
      {
        unknown: NOTHING_HEARD('prod'),
        known: { cluster: 'prod', environment: 'production', protected: true },
      },
    ]);
  });

  it('can’t be told of a cluster that a spec names and nobody knows', async () => {
    const app = await payIn();
    const osaka = 'environments: { production: { cluster: osaka, namespace: pay } }';
    await publishSpecs(app, { ...PAY, pay: osaka }, { 'organisation.yaml': ORGANISATION });
    const { workloads } = await told(app, 'pay');
    expect(workloads).toMatchObject([{ name: 'pay' }, { unknown: NOTHING_HEARD('osaka') }]);
  });

  it('don’t say that there is no disruption budget or autoscaler where nobody ever told', async () => {
    const known = await payIn([AT_WORK]);
    expect((await told(known, 'pay')).workloads).not.toHaveProperty('0.disruptionBudget');
    const unknown = await payIn([AT_WORK], 'Deployment,ReplicaSet,Pod');
    const never = (kind: string) => ({
      unknown: `cluster prod never told its objects of kind ${kind}`,
    });
    expect((await told(unknown, 'pay')).workloads).toMatchObject([
      {
        desired: 2,
        disruptionBudget: never('PodDisruptionBudget'),
        hpa: never('HorizontalPodAutoscaler'),
      },
    ]);
  });

  it.each([
    ['PodDisruptionBudget', { desired: 2, ready: 2, disruptionBudget: { unknown: LATE } }],
    ['HorizontalPodAutoscaler', { desired: 2, ready: 2, hpa: { unknown: LATE } }],
    ['Pod', { desired: 2, ready: { unknown: LATE }, restarts: { unknown: LATE } }],
    ['Deployment', { unknown: LATE, known: { cluster: 'prod', protected: true } }],
  ] as const)(
    'can’t be told where they rest on %s, which could not be listed for long',
    async (kind, found) => {
      const app = await payIn();
      const catalogue = await app.readCatalogue();
      const { now } = app;
      const problem = { severity: 'warning', code: 'missing-permission', path: '', message: 'no' };
      const late = (minutes: number) => {
        const fetchedAt = plusSeconds(now, -60 * minutes);
        const kinds = [{ kind, fetchedAt, since: fetchedAt, problem } as LateKind];
        return factsOf({ ...catalogue, late: new Map([['prod', kinds]]) }, 'pay', now).workloads;
      };
      expect(late(10)).toMatchObject([found]);
      // Three deliveries may be missed.
      expect(JSON.stringify(late(2))).toBe(JSON.stringify((await told(app, 'pay')).workloads));
    },
  );

  it('are the same as long as only time passes, but for now', async () => {
    const app = await payIn();
    const { now: _, ...before } = await told(app, 'pay');
    app.now = plusSeconds(app.now, 60);
    const { now, ...after } = await told(app, 'pay');
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(now).toBe('2026-11-22T12:01:00.000Z');
  });
});

describe('facts of a spec', () => {
  it('leave text out that the file does not say; groups and lists are there', async () => {
    const app = await payIn();
    expect((await told(app, 'pay')).spec).toMatchObject({
      description: 'Takes money',
      contact: { slack: { channels: {} } },
      links: [],
      grpc: { provides: [], consumes: [] },
    });
    expect((await told(app, 'pay')).spec).not.toHaveProperty('contact.email');
    expect((await told(app, 'pay')).service).toMatchObject({ lifecycle: 'production' });
  });

  it('can’t be told when somebody restored it by hand: no file stands behind it', async () => {
    const app = await payIn();
    await publishSpecs(app, { mail: PAY.mail }, { 'organisation.yaml': ORGANISATION });
    await restoreService(app, { serviceId: 'pay', by: 'Mio' });
    const { spec, service } = await told(app, 'pay');
    expect(spec).toMatchObject({ unknown: expect.stringContaining('restored by hand') });
    expect(service).toMatchObject({ serviceId: 'pay' });
  });
});

describe('facts of contracts', () => {
  it('can’t be told of an RPC service that no contract holds', async () => {
    const app = createMemoryApp();
    const pay = 'grpc: { provides: [acme.pay.v1.Pay], consumes: [acme.mail.v1.Mail] }';
    await publishFiles(app, { 'services/pay.yaml': `serviceID: pay\nteamName: core\n${pay}\n` });
    const { rpcServices, contractChanges } = await told(app, 'pay');
    const none = { unknown: 'no contract was published yet' };
    expect(rpcServices).toMatchObject([
      { fullName: 'acme.pay.v1.Pay', direction: 'provided', declared: true, deprecated: none },
      { fullName: 'acme.mail.v1.Mail', direction: 'consumed', deprecated: none },
    ]);
    expect(contractChanges).toMatchObject([
      { ...none, known: { direction: 'provided' } },
      { ...none, known: { direction: 'consumed' } },
    ]);
  });

  it('know who is at the other end of a dependency, or that nobody does', async () => {
    const app = createMemoryApp();
    const [pay, mail] = ['dependsOn: [mail, fax]', 'tier: B\nlifecycle: deprecated'];
    await publishSpecs(app, { pay, mail });
    expect((await told(app, 'pay')).edges).toMatchObject([
      { direction: 'outgoing', other: 'fax', team: { unknown: 'no spec of fax is known' } },
      {
        direction: 'outgoing',
        other: 'mail',
        lifecycle: 'deprecated',
        tier: 'B',
        kinds: ['DECLARED'],
      },
    ]);
    expect((await told(app, 'mail')).edges).toMatchObject([
      { direction: 'incoming', other: 'pay' },
    ]);
  });
});

it('refuses to make facts up for what is no service', async () => {
  const app = await payIn();
  await expect(told(app, 'nobody')).rejects.toThrow('There is no service nobody.');
});
