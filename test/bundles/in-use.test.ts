import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { DOORS } from '#doors.ts';
import { compileProto } from '../support/compile-proto.ts';
import { openFirestoreEmulator } from '../support/emulators.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeKubernetes } from '../support/fake-kubernetes.ts';
import { publishOrganisation } from '../support/publish-organisation.ts';
import { realisticCluster } from '../support/realistic-cluster.ts';
import { startArtefact } from '../support/start-artefact.ts';
import { graphql } from '../support/start-dashboard.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The bundles as they are deployed, one after the other, on one database: no network, no packages, no sources. */

const ROOT = join(import.meta.dirname, '../..');
const FRAMEWORK = join(ROOT, 'node_modules/@google-cloud/functions-framework/build/src/main.js');
const bundleOf = (door: string): string => join(inject('bundles').folder, door);
let data: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  data = await temporaryFolder();
});
afterAll(async () => {
  await data[Symbol.asyncDispose]();
});

const SPEC = `
serviceID: pay-api
teamName: payments
grpc: { provides: [acme.pay.v1.PaymentService] }
`;
const ORGANISATION = `
name: Acme
environments: [{ name: production }]
clusters: [{ name: prod, environments: [production], pushed: true }]
`;
const PROTO = `syntax = "proto3"; package acme.pay.v1;
  service PaymentService { rpc Charge(Amount) returns (Amount); }
  message Amount { int64 yen = 1; }`;

const GOOGLE = {
  MSD_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'demo-bundles',
  MSD_EVENTS_TOPIC: 'events',
  MSD_TASKS_LOCATION: 'asia-northeast1',
  MSD_TASKS_QUEUE: 'tasks',
  MSD_TASKS_SERVICE_ACCOUNT: 'tasks@demo-bundles.iam.gserviceaccount.com',
  MSD_BASE_URL: 'https://dashboard.example',
  MSD_OIDC_AUDIENCE: 'https://dashboard.example',
  MSD_PUBLISHERS: '{}',
  MSD_VIEWERS: '{}',
};

/** Starts the bundle of a door, asks it, and ends it. */
async function withDoor<T>(door: string, use: (url: string) => Promise<T>): Promise<T> {
  const { url, stop } = await startArtefact(bundleOf(door), data.path);
  try {
    return await use(url);
  } finally {
    await stop();
  }
}

const post =
  (path: string, body: BodyInit, type = 'application/json') =>
  async (url: string) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return { status: response.status, ...((await response.json()) as object) };
  };

describe('the bundled functions', () => {
  it('take a spec, a contract and a snapshot, sweep, and answer GraphQL', async () => {
    const specs = JSON.stringify({
      source: 'github.com/acme/terraform',
      revision: 'r1',
      generation: 1,
      complete: true,
      files: [
        { path: 'organisation.yaml', content: ORGANISATION },
        { path: 'services/pay-api.yaml', content: SPEC },
      ],
    });
    expect(await withDoor('ingestSpecs', post('/api/specs', specs))).toMatchObject({
      status: 200,
      outcome: 'applied',
      created: ['pay-api'],
    });
    const set = await compileProto({ 'pay.proto': PROTO });
    const address = '/api/descriptors?source=github.com/acme/protos&revision=p1&generation=1';
    const upload = post(address, set as Uint8Array<ArrayBuffer>, 'application/x-protobuf');
    expect(await withDoor('ingestDescriptors', upload)).toMatchObject({
      outcome: 'applied',
      created: ['acme.pay.v1.PaymentService'],
    });
    const items = [
      {
        kind: 'Deployment',
        metadata: { name: 'pay-api', namespace: 'pay-api' },
        spec: { replicas: 2, template: { spec: { containers: [{ name: 'app', image: 'x:v1' }] } } },
        status: { replicas: 2, readyReplicas: 2 },
      },
    ];
    const snapshot = JSON.stringify({ kind: 'List', items });
    const report = post('/api/clusters/prod/snapshot', snapshot);
    expect(await withDoor('ingestSnapshot', report)).toMatchObject({
      outcome: 'applied',
      created: ['pay-api'],
    });
    expect(await withDoor('sweep', post('/tasks/sweep', ''))).toMatchObject({ status: 200 });
    const query = `{ service(serviceId: "pay-api") {
      rpcServices { fullName } environments { workloads { name } }
    } }`;
    expect(await withDoor('graphql', (url) => graphql(url, query))).toEqual({
      service: {
        rpcServices: [{ fullName: 'acme.pay.v1.PaymentService' }],
        environments: [{ workloads: [{ name: 'pay-api' }] }],
      },
    });
  });

  it('poll a cluster that a kubeconfig names, with the parts of the clients that they hold', async () => {
    await using own = await temporaryFolder();
    await using fake = await startFakeKubernetes();
    fake.state.holdsAll(realisticCluster(2));
    await fake.writeKubeconfig(own.file('kubeconfig'));
    const store = createSqliteStore(own.file('dashboard.db'));
    const clusters = [{ name: 'prod', environments: ['production'], kubeconfig: 'prod' }];
    await publishOrganisation(store, { name: 'Acme', clusters });
    await store.close();
    const environment = { MSD_KUBECONFIG: own.file('kubeconfig') };
    const { url, stop } = await startArtefact(bundleOf('pollCluster'), own.path, { environment });
    try {
      const poll = post('/tasks/poll-cluster', '{"cluster":"prod"}');
      expect(await poll(url)).toMatchObject({ status: 200, outcome: 'applied', problems: [] });
      expect(await poll(url)).toMatchObject({ status: 200, outcome: 'unchanged' });
    } finally {
      await stop();
    }
  });

  it('say that they live and are ready', async () => {
    for (const { name } of DOORS) {
      const statuses = await withDoor(name, (url) =>
        Promise.all(['/health', '/readyz'].map(async (path) => (await fetch(url + path)).status)),
      );
      expect(statuses, name).toEqual([200, 200]);
    }
  });

  it('run under a functions-framework that came with the platform, which reads no body', async () => {
    for (const { name } of DOORS) {
      const options = { framework: FRAMEWORK, target: name };
      const { url, stop } = await startArtefact(bundleOf(name), data.path, options);
      try {
        expect((await fetch(`${url}/readyz`)).status, name).toBe(200);
        if (name !== 'ingestSpecs') continue;
        const spoiled = await post('/api/specs', '{"source":')(url);
        expect(spoiled).toMatchObject({ status: 400, problems: [{ code: 'invalid-json' }] });
      } finally {
        await stop();
      }
    }
  });

  it('reach Firestore by the client in the bundle', async (context) => {
    const emulator = await openFirestoreEmulator('The bundled functions');
    if (emulator === undefined) return context.skip();
    try {
      for (const door of ['graphql', 'ingestSpecs']) {
        const environment = { ...GOOGLE, FIRESTORE_EMULATOR_HOST: emulator.host };
        const { url, stop } = await startArtefact(bundleOf(door), data.path, { environment });
        try {
          await eventually(async () => (await fetch(`${url}/readyz`)).ok);
        } finally {
          await stop();
        }
      }
    } finally {
      await emulator.stop();
    }
  });

  it('refuse to be another function', async () => {
    const start = startArtefact(bundleOf('sweep'), data.path, {
      framework: FRAMEWORK,
      target: 'graphql',
    });
    await expect(start).rejects.toThrow('did not start');
  });
});
