import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pod, podBySchema } from '#domain/kubernetes/project-pod.ts';
import { readPod } from '#domain/kubernetes/read-pod.ts';

const KEPT = { labels: new Set(['app', 'tier']) };
const FILE = join(import.meta.dirname, '../../../fixtures/kubernetes-1.36/list-page1.json');
const BARE = JSON.parse(readFileSync(FILE, 'utf8')).items[0];
const OWNER = { kind: 'ReplicaSet', name: 'pi-6d49cb8b4f', uid: 'u', controller: true };
const RECORDED = { ...BARE, metadata: { ...BARE.metadata, ownerReferences: [OWNER] } };

/** Mostly what belongs there, now and then anything. */
const mostly = <Value>(good: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 200, arbitrary: good }, { weight: 1, arbitrary: odd });
const odd = fc.constantFrom(
  'Bad Name',
  '2026-02-30T06:18:19Z',
  null,
  undefined,
  '',
  'a b',
  7,
  -1,
  1.5,
  true,
  {},
  [],
  [null],
  'Ready',
);
const time = fc.constantFrom(
  '2026-11-22T06:18:19Z',
  '2026-11-22T06:18:19.123456Z',
  '2024-02-29T23:59:60Z',
  '2026-11-30T06:18:19+09:00',
);
const some = <Value>(good: fc.Arbitrary<Value>) => mostly(fc.option(good, { nil: undefined }));
const list = <Value>(one: fc.Arbitrary<Value>) => some(fc.array(mostly(one), { maxLength: 4 }));
const word = fc.constantFrom('Error', 'OOMKilled', 'it went wrong: no', '', 'Ready');
const name = fc.constantFrom('api', 'web-1', 'pay.api');
const count = fc.nat(50);

const termination = fc.record(
  {
    reason: some(word),
    exitCode: some(fc.integer()),
    startedAt: some(time),
    finishedAt: some(time),
  },
  { requiredKeys: [] },
);
const container = fc.record(
  {
    name: mostly(name),
    ready: some(fc.boolean()),
    restartCount: some(count),
    imageID: some(fc.constantFrom(`api@sha256:${'a'.repeat(64)}`, 'api:1', '')),
    state: some(
      fc.record(
        {
          waiting: some(fc.record({ reason: some(word) })),
          running: some(fc.record({ startedAt: some(time) })),
          terminated: some(termination),
        },
        { requiredKeys: [] },
      ),
    ),
    lastState: some(fc.record({ terminated: some(termination) })),
  },
  { requiredKeys: ['name'] },
);
const condition = fc.record({
  type: mostly(fc.constantFrom('Ready', 'PodScheduled', 'ContainersReady', 'Initialized')),
  status: mostly(fc.constantFrom('True', 'False', 'Unknown')),
  reason: some(word),
  lastTransitionTime: some(time),
  lastUpdateTime: some(time),
});
const anyPod = fc.record({
  metadata: mostly(
    fc.record({
      name: mostly(name),
      namespace: mostly(fc.constantFrom('pay', 'team-1')),
      labels: some(fc.dictionary(fc.constantFrom('app', 'tier', 'noise'), mostly(name))),
      annotations: some(fc.dictionary(fc.string(), fc.string())),
      generation: some(count),
      creationTimestamp: some(time),
      deletionTimestamp: some(time),
      ownerReferences: list(
        fc.record({
          kind: mostly(fc.constantFrom('ReplicaSet', 'Job')),
          name,
          controller: some(fc.boolean()),
        }),
      ),
    }),
  ),
  spec: fc.anything(),
  status: some(
    fc.record({
      phase: some(word),
      reason: some(word),
      startTime: some(time),
      conditions: list(condition),
      containerStatuses: list(container),
      initContainerStatuses: list(container),
    }),
  ),
});

describe('A pod read by plain checks', () => {
  it('is what its schema says, to the order of its fields, or left to the schema', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(anyPod, fc.anything()), (item) => {
        const bySchema = podBySchema(item, KEPT);
        expect(JSON.stringify(pod(item, KEPT))).toBe(JSON.stringify(bySchema));
        const object = readPod(item, KEPT);
        if (object === undefined) return;
        read += 1;
        expect(bySchema.kind).toBe('read');
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('is left to the schema where nothing that is listed controls it', () => {
    expect(readPod(BARE, KEPT)).toBeUndefined();
  });

  it('does not need the schema as servers write it', () => {
    expect(readPod(RECORDED, KEPT)).toMatchObject({
      phase: 'Running',
      containers: [{ name: 'compute-pi-digits', ready: true }],
    });
  });
});
