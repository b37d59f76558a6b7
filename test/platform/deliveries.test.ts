import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createFirestoreStore } from '#adapters/firestore/document-store.ts';
import { COLLECTIONS } from '#application/documents.ts';
import type { DocumentStore } from '#application/ports.ts';
import { eventOf } from '#domain/event.ts';
import { aChange } from '../support/a-change.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeKubernetes } from '../support/fake-kubernetes.ts';
import { deployment } from '../support/kubernetes-objects.ts';
import { DEAD_LETTERS } from '../support/platform/broker.ts';
import { openStalledServer } from '../support/platform/stalled-server.ts';
import { graphql, publish } from '../support/start-dashboard.ts';
import { openEmulators, type Platform, startPlatform } from '../support/start-platform.ts';

/** What is between the doors on Google's platform: events, dead letters, tasks, and what a crash leaves behind. */

const emulators = await openEmulators('What is between the deployed doors');
afterAll(() => emulators?.stop());

let platform: Platform;
let store: DocumentStore;
let generation = 0;

/** Publishes one spec as a source of its own. */
const publishSpec = (id: string): Promise<Response> =>
  publishFiles(`github.com/acme/${id}`, {
    [`${id}.yaml`]: `serviceID: ${id}\nteamName: payments\n`,
  });

function publishFiles(source: string, files: Readonly<Record<string, string>>) {
  generation += 1;
  const body = {
    source,
    revision: `r${generation}`,
    generation,
    complete: false,
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
  };
  return publish(platform.url, '/api/specs', body, platform.publisher);
}

const ask = <T>(query: string, variables = {}): Promise<T> =>
  graphql<T>(platform.url, query, variables, platform.viewer);

/** Publications whose changes are not on the topic yet. */
const waiting = async (): Promise<number> =>
  (await ask<{ eventTraffic: { waiting: number } }>('{ eventTraffic { waiting } }')).eventTraffic
    .waiting;

/** Events that took effect: each leaves one mark. */
const heard = (): Promise<number> => store.count({ collection: COLLECTIONS.heard });

const schedule = (path: string): Promise<Response> =>
  publish(platform.url, path, {}, platform.machine('scheduler'));

const pushes = (about: string) =>
  platform.broker.pushed.filter((one) => one.about === about).map(({ status }) => status);

/** Until onEvent has taken it. */
const delivered = (about: string) => eventually(() => pushes(about).at(-1) === 200);

describe.skipIf(emulators === undefined)("On Google's parts", () => {
  beforeAll(async () => {
    if (emulators === undefined) return;
    platform = await startPlatform(inject('bundles').folder, emulators);
    const emulatorHost = emulators.firestore.host;
    store = createFirestoreStore({ projectId: platform.project, emulatorHost });
  });
  afterAll(async () => {
    await store?.close();
    await platform?.stop();
  });

  it('every change is pushed to onEvent, and counted once', async () => {
    for (const id of ['pay-api', 'ledger-api', 'mail-api']) await publishSpec(id);
    const { changes } = await ask<{ changes: { totalCount: number } }>(
      '{ changes { totalCount } }',
    );
    expect(changes.totalCount).toBeGreaterThanOrEqual(3);
    await eventually(async () => (await heard()) >= changes.totalCount);
    await delivered('service-created ledger-api');
    expect([await heard(), await waiting()]).toEqual([changes.totalCount, 0]);
    expect(await ask('{ eventTraffic { lastDelivery } }')).toEqual({
      eventTraffic: { lastDelivery: expect.stringMatching(/^20/) },
    });
  });

  it('an event waits for onEvent while that is away', async () => {
    await platform.end('SIGKILL', ['onEvent']);
    const before = await heard();
    await publishSpec('late-api');
    await eventually(() => pushes('service-created late-api').includes(502));
    expect([await heard(), await waiting()]).toEqual([before, 0]);
    await platform.start(['onEvent']);
    await delivered('service-created late-api');
    expect(await heard()).toBe(before + 1);
  });

  it('a crash between the commit and the topic is healed by the sweep', async () => {
    await using stalled = await openStalledServer();
    const before = await heard();
    await platform.end('SIGTERM', ['ingestSpecs']);
    await platform.start(['ingestSpecs'], { environment: { PUBSUB_EMULATOR_HOST: stalled.host } });
    const publishing = publishSpec('crash-api');
    await eventually(async () => (await waiting()) === 1);
    await platform.end('SIGKILL', ['ingestSpecs']);
    expect((await publishing).status).toBe(502);
    expect(await ask('{ service(serviceId: "crash-api") { serviceId } }')).toEqual({
      service: { serviceId: 'crash-api' },
    });
    expect(await (await schedule('/tasks/sweep')).json()).toMatchObject({ handedOver: 0 });

    await platform.end('SIGTERM', ['sweep']);
    await platform.start(['sweep'], { ahead: 61_000 });
    expect(await (await schedule('/tasks/sweep')).json()).toMatchObject({ handedOver: 1 });
    await delivered('service-created crash-api');
    expect(await heard()).toBe(before + 1);
    expect(await waiting()).toBe(0);

    await platform.end('SIGTERM', ['sweep']);
    await platform.start(['sweep', 'ingestSpecs']);
    expect(await (await publishSpec('crash-api')).json()).toMatchObject({
      created: [],
      updated: [],
    });
  });

  it('what a subscription gave up is kept by deadLetters, and replayed to onEvent', async () => {
    const at = new Date().toISOString();
    const event = eventOf(aChange('given-up', 'pay-api', { at }));
    // As Pub/Sub forwards it; the emulator gives nothing up over push.
    await platform.broker.publish(DEAD_LETTERS, JSON.stringify(event), {
      CloudPubSubDeadLetterSourceSubscription: 'catalogue-events-push',
      CloudPubSubDeadLetterSourceDeliveryCount: '5',
    });
    const query = '{ deadLetters { nodes { id queue about attempts replayable } } }';
    type Letters = { readonly deadLetters: { readonly nodes: readonly { readonly id: string }[] } };
    await eventually(async () => (await ask<Letters>(query)).deadLetters.nodes.length === 1);
    const [letter] = (await ask<Letters>(query)).deadLetters.nodes;
    expect(letter).toMatchObject({
      queue: 'catalogue-events-push',
      about: 'pay-api',
      attempts: 5,
      replayable: true,
    });
    await ask('mutation ($id: ID!) { replayDeadLetter(input: { id: $id }) { __typename } }', {
      id: letter?.id,
    });
    const replayed = { path: '/events', about: 'service-updated pay-api', status: 200 };
    await eventually(() => platform.broker.pushed.some((one) => isDeepStrictEqual(one, replayed)));
    expect((await ask<Letters>(query)).deadLetters.nodes).toEqual([]);
  });

  it('the scheduler has a cluster polled by way of the queue', async () => {
    await using kubernetes = await startFakeKubernetes();
    await kubernetes.writeKubeconfig(join(platform.folder, 'kubeconfig'));
    kubernetes.holds('deployments', [
      deployment({ desired: 2, ready: 2 }, { name: 'pay-api', namespace: 'pay-api' }),
    ]);
    await publishFiles('github.com/acme/terraform', {
      'organisation.yaml': `
name: Acme
environments: [{ name: production }]
clusters: [{ name: gke-prod, environments: [production], kubeconfig: prod }]
`,
    });
    expect(await (await schedule('/tasks/poll-clusters')).json()).toEqual({ queued: ['gke-prod'] });
    await eventually(() => platform.queue.delivered.length > 0);
    expect(platform.queue.delivered).toEqual([{ path: '/tasks/poll-cluster', status: 200 }]);
    const query = `{ service(serviceId: "pay-api") {
      environments { cluster { name } workloads { name ready } }
    } }`;
    expect(await ask(query)).toEqual({
      service: {
        environments: [
          { cluster: { name: 'gke-prod' }, workloads: [{ name: 'pay-api', ready: 2 }] },
        ],
      },
    });
  });

  it.each([
    ['/api/specs', 401, 403],
    ['/tasks/sweep', 401, 403],
    ['/tasks/poll-clusters', 401, 403],
    ['/tasks/poll-cluster', 401, 403],
    ['/tasks/deliver', 401, 403],
    ['/events', 401, 403],
    ['/events/dead-letters', 401, 403],
    ['/graphql', 401, 401],
  ])(
    'nobody gets in by %s without credentials, or with those of another',
    async (path, nobody, other) => {
      const body = {
        ...{
          source: 'github.com/foreign/repo',
          revision: 'r',
          generation: 1,
          complete: true,
          files: [{ path: 'a.yaml', content: '' }],
        },
        ...{ cluster: 'gke-prod', query: '{ viewer { name } }' },
      };
      // A key that may publish as some sources, and nothing else.
      const as = (headers: Readonly<Record<string, string>>) =>
        publish(platform.url, path, body, headers).then(({ status }) => status);
      expect([await as({}), await as(platform.publisher)]).toEqual([nobody, other]);
    },
  );
});
