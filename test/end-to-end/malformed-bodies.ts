import { gzipSync } from 'node:zlib';
import { MALFORMED_YAML } from './malformed-yaml.ts';

/** One thing somebody might send. */
export interface Malformed {
  readonly name: string;
  readonly path: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly body: string | Uint8Array;
}

const NESTED = '['.repeat(100_000) + ']'.repeat(100_000);
const bomb = (bytes: number): Uint8Array => new Uint8Array(gzipSync(Buffer.alloc(bytes, ' ')));

const specs = (over: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    source: 'evil',
    revision: 'r1',
    generation: 1,
    complete: false,
    files: [],
    ...over,
  });
const file = (content: string, path = 'services/x/spec.yaml') =>
  specs({ files: [{ path, content }] });
const inSpecs = (entries: Readonly<Record<string, string | Uint8Array>>): Malformed[] =>
  Object.entries(entries).map(([name, body]) => ({
    name: `specs: ${name}`,
    path: '/api/specs',
    body,
  }));

const PATHS = [
  '../up.yaml',
  '/etc/passwd.yaml',
  'a/../../b.yaml',
  'a\\b.yaml',
  'a\0b.yaml',
  '',
  'x'.repeat(1_001),
  'script.sh',
  './a.yaml',
  'a//b.yaml',
];

const BODIES: Readonly<Record<string, unknown>> = {
  source: [undefined, null, 7, '', 'a b', '../up', 'x'.repeat(300), ['a'], { a: 1 }, '<script>'],
  revision: [undefined, null, 7, '', 'x'.repeat(300), {}],
  generation: [undefined, null, '1', -1, 1.5, 2 ** 60, {}, [1]],
  complete: [undefined, null, 'yes', 1],
  files: [
    undefined,
    null,
    'x',
    {},
    [null],
    ['x'],
    [{}],
    [{ path: 'a.yaml' }],
    [{ content: 'x' }],
    [{ path: 1, content: 2 }],
    [[[]]],
  ],
};

const descriptors = (name: string, body: Uint8Array, over: Partial<Malformed> = {}): Malformed => ({
  name: `descriptors: ${name}`,
  path: '/api/descriptors?source=evil&revision=r1&generation=1',
  type: 'application/x-protobuf',
  body,
  ...over,
});

const snapshot = (name: string, body: unknown, over: Partial<Malformed> = {}): Malformed => ({
  name: `snapshot: ${name}`,
  path: '/api/clusters/evil/snapshot',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...over,
});

const deployment = (over: object) => ({ apiVersion: 'apps/v1', kind: 'Deployment', ...over });

/** At least 200; `set` is a good FileDescriptorSet to be cut and twisted. */
export function malformedBodies(set: Uint8Array): readonly Malformed[] {
  const every = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return [
    ...inSpecs({
      'no body': '',
      'no JSON': 'serviceID: x',
      'JSON cut in half': '{"source":"evil","revision":',
      'an array': '[]',
      'a number': '7',
      null: 'null',
      'deep JSON': NESTED,
      'bytes that are no text': new Uint8Array([0xff, 0xfe, 0x00, 0xd8]),
      'a complete set without files': specs({ complete: true }),
      'one path twice': specs({
        files: [
          { path: 'a.yaml', content: 'x' },
          { path: 'a.yaml', content: 'y' },
        ],
      }),
      'more than the limit': ' '.repeat(33 * 1024 * 1024),
    }),
    ...Object.entries(BODIES).flatMap(([field, values]) =>
      (values as readonly unknown[]).map((value, index) => ({
        name: `specs: ${field} #${index}`,
        path: '/api/specs',
        body: specs({ files: [{ path: 'a.yaml', content: 'serviceID: x' }], [field]: value }),
      })),
    ),
    ...inSpecs(
      Object.fromEntries(
        Object.entries(MALFORMED_YAML).map(([name, text]) => [`YAML: ${name}`, file(text)]),
      ),
    ),
    ...PATHS.map((path) => ({
      name: `specs: path ${JSON.stringify(path.slice(0, 20))}`,
      path: '/api/specs',
      body: file('serviceID: x\nteamName: y\n', path),
    })),
    {
      name: 'specs: a form',
      path: '/api/specs',
      type: 'application/x-www-form-urlencoded',
      body: 'source=evil',
    },
    {
      name: 'specs: text',
      path: '/api/specs',
      type: 'text/plain',
      body: file('serviceID: x\nteamName: y\n'),
    },
    {
      name: 'specs: gzip',
      path: '/api/specs',
      encoding: 'gzip',
      body: new Uint8Array(gzipSync('{}')),
    },
    {
      name: 'specs: dryRun=maybe',
      path: '/api/specs?dryRun=maybe',
      body: file('serviceID: x\nteamName: y\n'),
    },
    { name: 'specs: a broken envelope', path: '/api/specs', body: '{"message":{"data":"%%%"}}' },
    descriptors('nothing', new Uint8Array()),
    descriptors('text', new TextEncoder().encode('hello, I am no protobuf')),
    descriptors('a gzip bomb', bomb(300_000_000), { encoding: 'gzip' }),
    descriptors('gzip cut in half', new Uint8Array(gzipSync(set).subarray(0, 500)), {
      encoding: 'gzip',
    }),
    descriptors('brotli', set, { encoding: 'br' }),
    descriptors('as JSON', set, { type: 'application/json' }),
    descriptors('a length beyond the end', new Uint8Array([0x0a, 0xff, 0xff, 0xff, 0x7f])),
    descriptors('groups without end', new Uint8Array(1_000).fill(0x0b)),
    descriptors('a varint without end', new Uint8Array(64).fill(0xff)),
    descriptors('the same file twice', new Uint8Array(Buffer.concat([set, set]))),
    ...every(40, (index) =>
      descriptors(
        `cut after ${index + 1}/41`,
        set.subarray(0, Math.floor((set.length * (index + 1)) / 41) - 1),
      ),
    ),
    ...every(20, (index) =>
      descriptors(
        `noise ${index}`,
        Uint8Array.from({ length: 300 }, (_, at) => (at * 73 + index * 151 + 13) % 251),
      ),
    ),
    ...[
      'revision=r1&generation=1',
      'source=evil&generation=1',
      'source=evil&revision=r1',
      'source=evil&revision=r1&generation=x',
      'source=a%20b&revision=r1&generation=1',
      'source=evil&revision=r1&generation=-1',
      `source=${'x'.repeat(300)}&revision=r1&generation=1`,
    ].map((query) =>
      descriptors(`with ${query.slice(0, 50)}`, set, { path: `/api/descriptors?${query}` }),
    ),
    snapshot('no body', ''),
    snapshot('no JSON', 'NAME READY STATUS'),
    snapshot('cut in half', '{"kind":"List","items":[{"kind":"Pod"'),
    snapshot('deep JSON', NESTED),
    ...[
      null,
      7,
      'x',
      [],
      {},
      { items: null },
      { items: {} },
      { items: 'x' },
      { kind: 'Status', code: 403 },
    ].map((body, index) => snapshot(`no list #${index}`, JSON.stringify(body))),
    ...[
      'takenAt=yesterday',
      'takenAt=2999-01-01T00:00:00Z',
      'kinds=Secret',
      'kinds=,',
      'generation=x',
      'generation=-1',
      'namespaces=A%20B',
    ].map((query) =>
      snapshot(
        `with ${query}`,
        { kind: 'List', items: [] },
        { path: `/api/clusters/evil/snapshot?${query}` },
      ),
    ),
    ...['UPPER', '..', 'a%2Fb', '%00', 'x'.repeat(100), 'a b', '%zz'].map((name) =>
      snapshot(
        `of the cluster ${name.slice(0, 10)}`,
        { kind: 'List', items: [] },
        { path: `/api/clusters/${name}/snapshot` },
      ),
    ),
    ...[
      null,
      7,
      deployment({}),
      deployment({ metadata: 7 }),
      deployment({ metadata: { name: 7, namespace: 'a' } }),
      deployment({ metadata: { name: 'x'.repeat(5_000), namespace: 'a' } }),
      deployment({ metadata: { name: 'a', namespace: '../b' } }),
    ].map((item, index) => snapshot(`all items wrong #${index}`, { kind: 'List', items: [item] })),
    snapshot('a gzip bomb', '', { encoding: 'gzip', body: bomb(300_000_000) }),
    snapshot('as text', { kind: 'List', items: [] }, { type: 'text/plain' }),
    snapshot('more than the limit', ' '.repeat(33 * 1024 * 1024)),
  ];
}
