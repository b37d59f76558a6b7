import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import type { GkeOptions } from '#adapters/kubernetes/gke.ts';
import { readConfig } from '#config.ts';
import { wire } from '#wiring.ts';
import { type SaidOfCluster, startFakeGoogle } from '../../../support/fake-google.ts';
import { startFakeKubernetes } from '../../../support/fake-kubernetes.ts';
import { pod } from '../../../support/kubernetes-objects.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PATH = 'projects/acme/locations/asia-northeast1/clusters/prod';
const KEPT = { labels: new Set(['app']) };

/** A cluster of GKE, and Google to say where it is. */
async function startDesk(options: GkeOptions = {}) {
  const token = 'ya29.s3cret';
  const [google, cluster] = await Promise.all([startFakeGoogle(token), startFakeKubernetes(token)]);
  await using folder = await temporaryFolder();
  const config = await readFile(await cluster.writeKubeconfig(folder.file('config')), 'utf8');
  const authority = JSON.parse(config).clusters[0].cluster['certificate-authority-data'] as string;
  const endpoint = new URL(cluster.address).host;
  let time = 0;
  const reader = createClusterReader({
    kubeconfig: [],
    random: () => 0,
    wait: async () => {},
    gke: {
      containerApi: google.containerApi,
      tokens: { getAccessToken: async () => token },
      now: () => time,
      ...options,
    },
  });
  cluster.holds('pods', [pod('pay-api-1')]);
  return {
    google,
    cluster,
    token,
    endpoint,
    authority,
    pem: atob(authority),
    byAddress: { endpoint, masterAuth: { clusterCaCertificate: authority } },
    passes: (milliseconds: number) => {
      time += milliseconds;
    },
    read: async (said?: SaidOfCluster, path = PATH) => {
      if (said !== undefined) google.says(path, said);
      const reading = await reader.read({ name: 'prod', reach: { kind: 'gke', path } }, KEPT);
      expect(JSON.stringify(reading)).not.toContain('s3cret');
      return reading;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([google[Symbol.asyncDispose](), cluster[Symbol.asyncDispose]()]);
      await reader.close();
    },
  };
}

const dns = (endpoint: string, allowExternalTraffic: boolean) => ({
  controlPlaneEndpointsConfig: { dnsEndpointConfig: { endpoint, allowExternalTraffic } },
});
const problemOf = ({ projection: { problems } }: Awaited<ReturnType<Desk['read']>>) => problems[0];
type Desk = Awaited<ReturnType<typeof startDesk>>;

describe('A cluster of GKE', () => {
  it('is found by the Container API, asked for nothing but the way, and trusted by its own authority', async () => {
    await using desk = await startDesk();
    const { kinds, projection } = await desk.read(desk.byAddress);
    expect(kinds).toContain('Pod');
    expect(projection.objects).toHaveLength(1);
    expect(desk.google.asked).toEqual([
      {
        url: `/v1/${PATH}?fields=endpoint,masterAuth.clusterCaCertificate,controlPlaneEndpointsConfig`,
        authorization: 'Bearer ya29.s3cret',
      },
    ]);
  });

  it('is asked by its DNS endpoint when outsiders may, which public authorities vouch for', async () => {
    await using desk = await startDesk();
    const said = { ...desk.byAddress, endpoint: '10.0.0.2', ...dns(desk.endpoint, true) };
    const reading = await desk.read(said);
    expect(reading.kinds).toEqual([]);
    expect(problemOf(reading)).toMatchObject({
      code: 'cluster-unreachable',
      message: expect.stringMatching(/prod can not be reached: (SELF_SIGNED|UNABLE_TO)/),
      cure: expect.stringContaining('gke.goog'),
    });
    await using trusting = await startDesk({ publicAuthority: desk.pem });
    const named = await trusting.read({ ...trusting.byAddress, ...dns(desk.endpoint, true) });
    expect(named.kinds).toContain('Pod');
    expect(desk.cluster.requests.length).toBeGreaterThan(0);
    expect(trusting.cluster.requests).toEqual([]);
  });

  it('is asked by its address when its DNS endpoint is closed to outsiders', async () => {
    await using desk = await startDesk();
    const said = { ...desk.byAddress, ...dns('nowhere.invalid', false) };
    expect((await desk.read(said)).kinds).toContain('Pod');
  });

  it('is looked up once in ten minutes, over the same connections', async () => {
    await using desk = await startDesk();
    await desk.read(desk.byAddress);
    desk.passes(9 * 60_000);
    await desk.read();
    expect(desk.google.asked).toHaveLength(1);
    desk.passes(2 * 60_000);
    await desk.read();
    expect(desk.google.asked).toHaveLength(2);
    expect(desk.cluster.connections()).toBeLessThanOrEqual(8);
  });

  it('is looked up at once after it could not be reached, and found where it moved', async () => {
    await using desk = await startDesk();
    expect((await desk.read({ ...desk.byAddress, endpoint: '127.0.0.1:1' })).kinds).toEqual([]);
    expect((await desk.read(desk.byAddress)).kinds).toContain('Pod');
  });

  it('is polled on while the Container API is away', async () => {
    await using desk = await startDesk();
    await desk.read(desk.byAddress);
    desk.passes(60 * 60_000);
    expect((await desk.read(503)).kinds).toContain('Pod');
    expect((await desk.read({ endpoint: 7 })).kinds).toContain('Pod');
  });

  it.each([
    [401, 'gke-credentials', /gcloud auth application-default login/],
    [403, 'gke-permission', /roles\/container\.clusterViewer in acme/],
    [404, 'gke-not-found', /gcloud container clusters list/],
    [503, 'gke-api-away', /next poll/],
  ])(
    'says what to do about HTTP %i of the Container API, and quotes nothing of it',
    async (status, code, cure) => {
      await using desk = await startDesk();
      const reading = await desk.read(status);
      expect(reading.kinds).toEqual([]);
      expect(problemOf(reading)).toMatchObject({ code, cure: expect.stringMatching(cure) });
      expect(desk.cluster.requests).toEqual([]);
    },
  );

  it('is no more polled once the permission is taken away, whatever was known', async () => {
    await using desk = await startDesk();
    await desk.read(desk.byAddress);
    desk.passes(11 * 60_000);
    expect(problemOf(await desk.read(403))?.code).toBe('gke-permission');
  });

  it('tells that an address is private, and the three ways out', async () => {
    await using desk = await startDesk();
    const closed = { ipEndpointsConfig: { enabled: true, enablePublicEndpoint: false } };
    const said = {
      ...desk.byAddress,
      endpoint: '127.0.0.1:1',
      controlPlaneEndpointsConfig: closed,
    };
    const cure = problemOf(await desk.read(said))?.cure;
    expect(cure).toMatch(/private: allow its DNS endpoint.*VPC egress.*push its snapshots/);
  });

  it('tells that there is no endpoint at all', async () => {
    await using desk = await startDesk();
    const off = { ipEndpointsConfig: { enabled: false } };
    const reading = await desk.read({ ...desk.byAddress, controlPlaneEndpointsConfig: off });
    expect(problemOf(reading)).toMatchObject({ code: 'gke-no-endpoint' });
  });

  it.each(['prod', 'projects/a/locations/b/clusters/c/../d', 'projects/a/locations/b/clusters/?x'])(
    'is not looked for when its name is none: %s',
    async (path) => {
      await using desk = await startDesk();
      expect(problemOf(await desk.read(undefined, path))?.code).toBe('gke-path');
      expect(desk.google.asked).toEqual([]);
    },
  );

  it('gets no token from an account that has none, and says what to do', async () => {
    await using desk = await startDesk({
      tokens: {
        getAccessToken: () => Promise.reject(new Error('invalid_grant: s3cret refresh token')),
      },
    });
    expect(problemOf(await desk.read(desk.byAddress))).toMatchObject({
      code: 'gke-credentials',
      cure: expect.stringContaining('gcloud auth application-default login'),
    });
    expect(desk.google.asked).toEqual([]);
  });
});

describe('Google’s own library', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('gives the product as it is wired one token for many polls, for the platform and the e-mail that bindings name', async () => {
    await using folder = await temporaryFolder();
    await using desk = await startDesk();
    for (const [name, value] of Object.entries(desk.google.environment)) vi.stubEnv(name, value);
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', undefined);
    vi.stubEnv('CLOUDSDK_CONFIG', folder.path);
    vi.stubEnv('HOME', folder.path);
    const settings = { MSD_DATABASE: ':memory:', MSD_CONTAINER_API: desk.google.containerApi };
    const app = await wire(readConfig(settings));
    const read = async () => (await app.clusterReader?.read(asked, KEPT))?.kinds;
    desk.google.says(PATH, desk.byAddress);
    const asked = { name: 'prod', reach: { kind: 'gke', path: PATH } } as const;
    expect(await read()).toContain('Pod');
    expect(await read()).toContain('Pod');
    await app.close();
    expect(desk.google.tokensFor).toEqual([
      'https://www.googleapis.com/auth/cloud-platform,https://www.googleapis.com/auth/userinfo.email',
    ]);
  });
});
