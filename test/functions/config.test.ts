import { describe, expect, it } from 'vitest';
import { readConfig } from '#config.ts';

const GOOGLE = {
  MSD_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'acme-dashboard',
  MSD_EVENTS_TOPIC: 'catalogue-events',
  MSD_TASKS_LOCATION: 'asia-northeast1',
  MSD_TASKS_QUEUE: 'work',
  MSD_TASKS_SERVICE_ACCOUNT: 'tasks@acme-dashboard.iam.gserviceaccount.com',
  MSD_BASE_URL: 'https://dashboard.acme.example',
  MSD_OIDC_AUDIENCE: 'https://dashboard.acme.example',
  MSD_PUBLISHERS: '{"ci@acme.example":["github.com/acme/*"]}',
  MSD_VIEWERS: '{"acme.example":"viewer","boss@acme.example":"admin"}',
};

describe('The settings', () => {
  it('are those of a laptop when there are none', () => {
    expect(readConfig({})).toMatchObject({
      platform: { kind: 'local', database: '.data/dashboard.db', subscriptions: [] },
      baseUrl: 'http://127.0.0.1:8080',
      limits: { specsBytes: 33_554_432 },
    });
  });

  it('of Google are taken as they are meant', () => {
    const { platform, baseUrl } = readConfig({
      ...GOOGLE,
      FIRESTORE_EMULATOR_HOST: '127.0.0.1:8901',
      MSD_BUCKETS: 'one,two',
    });
    expect(baseUrl).toBe('https://dashboard.acme.example');
    expect(platform).toEqual({
      kind: 'google',
      project: 'acme-dashboard',
      firestore: { emulatorHost: '127.0.0.1:8901' },
      topic: 'catalogue-events',
      tasks: {
        location: 'asia-northeast1',
        queue: 'work',
        serviceAccount: 'tasks@acme-dashboard.iam.gserviceaccount.com',
      },
      audience: 'https://dashboard.acme.example',
      publishers: { 'ci@acme.example': ['github.com/acme/*'] },
      viewers: { 'acme.example': 'viewer', 'boss@acme.example': 'admin' },
      buckets: ['one', 'two'],
    });
  });

  it('of Google name one more issuer of tokens, and an emulator of Cloud Tasks', () => {
    const { platform } = readConfig({
      ...GOOGLE,
      MSD_OIDC_ISSUER: 'https://login.acme.example/realms/staff',
      MSD_OIDC_JWKS_URL: 'https://login.acme.example/realms/staff/certs',
      CLOUD_TASKS_EMULATOR_HOST: '127.0.0.1:8123',
    });
    expect(platform).toMatchObject({
      issuer: {
        name: 'https://login.acme.example/realms/staff',
        jwksUrl: 'https://login.acme.example/realms/staff/certs',
      },
      tasks: { queue: 'work', emulatorHost: '127.0.0.1:8123' },
    });
  });

  it.each(Object.keys(GOOGLE).slice(1))('of Google are not whole without %s', (name) => {
    expect(() => readConfig({ ...GOOGLE, [name]: '' })).toThrow(
      `These settings are wrong: ${name} is missing.`,
    );
  });

  it.each([
    ['MSD_PLATFORM', 'aws', 'MSD_PLATFORM is neither local nor google'],
    ['MSD_MAX_SPECS_BYTES', '32M', 'MSD_MAX_SPECS_BYTES is no number of bytes'],
    [
      'MSD_REVISIONS_KEPT',
      'all',
      'MSD_REVISIONS_KEPT is neither a number such as 500 nor an age such as 365d',
    ],
    ['MSD_HISTORY_KEPT', '400', 'MSD_HISTORY_KEPT is no age such as 400d'],
    ['MSD_BASE_URL', 'here', 'MSD_BASE_URL is no address'],
    ['MSD_PUBLISHERS', '{', 'MSD_PUBLISHERS is no JSON'],
    ['MSD_PUBLISHERS', '[]', 'MSD_PUBLISHERS is no JSON object'],
    ['MSD_PUBLISHERS', '{"a@b.c":"x"}', 'MSD_PUBLISHERS, a@b.c is no list of source patterns'],
    ['MSD_VIEWERS', '{"b.c":"owner"}', 'MSD_VIEWERS, b.c is none of viewer, editor, admin'],
    ['MSD_EVENTS_TOPIC', 'projects/a/topics/b', 'MSD_EVENTS_TOPIC is no short name of a topic'],
    ['FIRESTORE_EMULATOR_HOST', 'http://x', 'FIRESTORE_EMULATOR_HOST is not host:port'],
    ['CLOUD_TASKS_EMULATOR_HOST', 'http://x', 'CLOUD_TASKS_EMULATOR_HOST is not host:port'],
    [
      'MSD_OIDC_JWKS_URL',
      'https://login.acme.example/certs',
      'MSD_OIDC_ISSUER goes with MSD_OIDC_JWKS_URL: set both or neither',
    ],
    [
      'MSD_OIDC_ISSUER',
      'https://login.acme.example',
      'MSD_OIDC_ISSUER goes with MSD_OIDC_JWKS_URL: set both or neither',
    ],
  ])('say what is wrong with %s=%s', (name, value, message) => {
    expect(() => readConfig({ ...GOOGLE, [name]: value })).toThrow(
      `These settings are wrong: ${message}.`,
    );
  });

  it.each(['keys', 'http://login.acme.example', 'http://127.0.0.1.evil.example/keys'])(
    'believe no issuer of tokens that is not reached by https: %s',
    (address) => {
      const own = { MSD_OIDC_ISSUER: 'http://localhost:9000', MSD_OIDC_JWKS_URL: address };
      expect(() => readConfig({ ...GOOGLE, ...own })).toThrow(
        'These settings are wrong: MSD_OIDC_JWKS_URL is no https address.',
      );
    },
  );

  it('are all named that are wrong, and no value is repeated', () => {
    const read = () => readConfig({ ...GOOGLE, MSD_PUBLISHERS: '{"s3cret', MSD_TASKS_QUEUE: '' });
    expect(read).toThrow('MSD_TASKS_QUEUE is missing; MSD_PUBLISHERS is no JSON.');
  });

  it('say how many days changes are remembered, 400 where nothing is said', () => {
    expect(readConfig({}).historyDays).toBe(400);
    expect(readConfig({ MSD_HISTORY_KEPT: '30d' }).historyDays).toBe(30);
  });

  it('let viewers alone see badges, unless they say that anybody may', () => {
    expect(readConfig({}).publicBadges).toBe(false);
    expect(readConfig({ MSD_BADGES: 'public' }).publicBadges).toBe(true);
    expect(() => readConfig({ MSD_BADGES: 'yes' })).toThrow(
      'These settings are wrong: MSD_BADGES is neither viewers nor public.',
    );
  });

  it('say how many revisions of a contract stay, all where nothing is said', () => {
    expect(readConfig({}).revisionsKept).toBeUndefined();
    expect(readConfig({ MSD_REVISIONS_KEPT: '500' }).revisionsKept).toEqual({
      kind: 'count',
      count: 500,
    });
    expect(readConfig({ MSD_REVISIONS_KEPT: '365d' }).revisionsKept).toEqual({
      kind: 'age',
      days: 365,
    });
  });

  it('find clusters where kubectl does, on a laptop alone', () => {
    const files = (environment: Readonly<Record<string, string>>) =>
      readConfig(environment).kubeconfig;
    expect(files({ HOME: '/home/a' })).toEqual(['/home/a/.kube/config']);
    expect(files({ HOME: '/home/a', KUBECONFIG: '/one:/two' })).toEqual(['/one', '/two']);
    expect(files({ KUBECONFIG: '/one', MSD_KUBECONFIG: '/own' })).toEqual(['/own']);
    expect(files({ ...GOOGLE, HOME: '/home/a', KUBECONFIG: '/one' })).toEqual([]);
    expect(files({ ...GOOGLE, MSD_KUBECONFIG: '/secrets/config' })).toEqual(['/secrets/config']);
  });

  it('look clusters of GKE up at Google, or where nobody else can answer in its place', () => {
    const read = (address: string) => readConfig({ MSD_CONTAINER_API: address }).containerApi;
    expect(readConfig({})).not.toHaveProperty('containerApi');
    expect(read('https://container.acme.example')).toBe('https://container.acme.example');
    expect(read('http://127.0.0.1:9000')).toBe('http://127.0.0.1:9000');
    expect(() => read('http://container.acme.example')).toThrow('MSD_CONTAINER_API is no https');
  });

  it('say by whose tokens a cluster publishes, and refuse what says nothing', () => {
    const read = (tokens: object) =>
      readConfig({ ...GOOGLE, MSD_CLUSTER_TOKENS: JSON.stringify({ testing: tokens }) }).platform;
    const issuer = 'https://kubernetes.default.svc.cluster.local';
    const jwksUrl = 'https://keys.acme.example/testing';
    const subject = 'system:serviceaccount:microservice-dashboard:snapshot-agent';
    expect(read({ issuer, jwksUrl })).toMatchObject({
      clusterTokens: { testing: { issuer, jwksUrl, subject } },
    });
    expect(read({ issuer, jwks: { keys: [] } })).toMatchObject({
      clusterTokens: { testing: { issuer, jwks: { keys: [] } } },
    });
    const wrong = 'These settings are wrong: MSD_CLUSTER_TOKENS, testing';
    expect(() => read({ issuer })).toThrow(`${wrong} needs either jwksUrl or jwks.`);
    expect(() => read({ issuer, jwksUrl: 'http://keys' })).toThrow(`${wrong} is no https address.`);
    expect(() => read({ issuer, jwksUrl, subject: 'ada' })).toThrow(`${wrong} is no service`);
  });
});
