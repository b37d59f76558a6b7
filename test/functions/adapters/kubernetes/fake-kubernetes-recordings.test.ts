import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { askKubernetes } from '../../../support/ask-kubernetes.ts';
import {
  type FakeKubernetes,
  type FakeOptions,
  startFakeKubernetes,
} from '../../../support/fake-kubernetes.ts';
import { mayList } from '../../../support/fake-kubernetes-access.ts';
import { KINDS } from '../../../support/fake-kubernetes-kinds.ts';
import { type Item, pod } from '../../../support/kubernetes-objects.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/kubernetes-1.36');
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

interface Recording {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: FakeOptions;
  /** Brings the fake to where the real one was. */
  readonly prepare?: (fake: FakeKubernetes) => void;
  /** The path, where what was answered before is part of it. */
  readonly find?: (fake: FakeKubernetes, ask: Ask) => Promise<string>;
}
type Ask = Awaited<ReturnType<typeof askKubernetes>>['ask'];

const recordedItems = (file: string) => JSON.parse(read(file)).items as readonly Item[];
const [recordedPod = {}] = recordedItems('list-page1.json');
/** 50 in the namespace of the recorded one, which comes first. */
const fifty = [
  recordedPod,
  ...Array.from({ length: 49 }, (_, n) => pod(`svc-1-1${n}`, { namespace: 'svc-1' })),
];
const PODS = '/api/v1/namespaces/svc-1/pods';

/** What the real server was asked when it was recorded. */
const RECORDINGS: Readonly<Record<string, Recording>> = {
  '401': { path: '/api/v1/pods', headers: { authorization: 'Bearer expired' } },
  '403': { path: '/api/v1/pods', prepare: (fake) => fake.allows([]) },
  '403-secrets': {
    path: '/api/v1/secrets',
    prepare: (fake) => fake.allows(mayList(KINDS.filter(({ kind }) => kind !== 'Secret'))),
  },
  '404-api': { path: '/apis/autoscaling/v2beta2/horizontalpodautoscalers' },
  '400-continue': { path: '/api/v1/pods?limit=1&continue=AAAA' },
  '410-expired': {
    path: '',
    options: { fairness: false },
    find: async (fake, ask) => {
      fake.holds('pods', fifty);
      const { body } = await ask(`${PODS}?limit=1`);
      fake.state.compacts();
      fake.holds('pods', fifty.slice(0, 40));
      fake.state.compacts();
      return `${PODS}?limit=1&continue=${body.metadata.continue}`;
    },
  },
  '429': {
    path: '/api/v1/pods',
    options: { fairness: false },
    prepare: (fake) => fake.behaves({ mostInFlight: 0 }),
  },
  'configmaps-metadata-only': {
    path: '/api/v1/configmaps',
    headers: { accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1' },
    options: { version: 10_369 },
    prepare: (fake) =>
      fake.holds(
        'configmaps',
        recordedItems('configmaps-metadata-only.json').map((item) => ({
          ...item,
          data: { password: 'hunter2' },
        })),
      ),
  },
  'empty-list': { path: '/apis/apps/v1/statefulsets', options: { version: 10_369 } },
  'list-page1': {
    path: `${PODS}?limit=1`,
    prepare: (fake) => fake.holds('pods', fifty),
  },
  'rv-too-new': {
    path: '/api/v1/pods?resourceVersion=999999999',
    options: { version: 10_369 },
  },
};

/** Different in every answer: only that they are there and look right is compared. */
const VOLATILE: Readonly<Record<string, RegExp>> = {
  'audit-id': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'x-kubernetes-pf-flowschema-uid': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'x-kubernetes-pf-prioritylevel-uid': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\w{3}, \d{2} \w{3} \d{4} \d\d:\d\d:\d\d GMT$/,
};

const masked = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      VOLATILE[name]?.test(value) ? 'volatile' : value,
    ]),
  );

function recordedHead(name: string) {
  const [first = '', ...lines] = read(`${name}.headers`).trim().split(/\r?\n/);
  const headers = lines.map((line) => /^([^:]+): (.*)$/.exec(line.trim())?.slice(1) ?? []);
  return { status: Number(first.split(' ')[1]), headers: masked(Object.fromEntries(headers)) };
}

describe('The fake API server says what a Kubernetes 1.36 was recorded to say', () => {
  const names = readdirSync(FOLDER).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []);

  it('knows how each recording came about', () => {
    expect(names.toSorted()).toEqual(Object.keys(RECORDINGS).toSorted());
  });

  it.each(names)('%s, to the byte but for what differs in every answer', async (name) => {
    const { path, headers, options, prepare, find } = RECORDINGS[name] as Recording;
    await using fake = await startFakeKubernetes(options);
    await using folder = await temporaryFolder();
    const config = await fake.writeKubeconfig(folder.file('config'));
    // As it was recorded: over HTTP/2.
    const pool = new Agent({ allowH2: true, connect: { ca: fake.authority } });
    const client = await askKubernetes(config, 'prod', pool);
    prepare?.(fake);
    const found = (await find?.(fake, client.ask)) ?? path;
    const answer = await client.ask(found, { 'user-agent': 'curl/8.14.1', ...headers });
    await Promise.all([client.close(), pool.close()]);
    expect({ status: answer.status, headers: masked(answer.headers) }).toEqual(recordedHead(name));
    expect(answer.text).toBe(read(`${name}.json`));
  });
});
