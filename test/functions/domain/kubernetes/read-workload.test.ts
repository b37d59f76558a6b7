import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event } from '#domain/kubernetes/project-event.ts';
import { deployment, replicaSet } from '#domain/kubernetes/project-workload.ts';
import type { Projector } from '#domain/kubernetes/projector.ts';
import { readDeployment, readEvent, readReplicaSet } from '#domain/kubernetes/read-workload.ts';

const KEPT = { labels: new Set(['app']), revisionKey: 'proto' };

/** Mostly what belongs there, now and then anything. */
const mostly = <Value>(good: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 400, arbitrary: good }, { weight: 1, arbitrary: odd });
const odd = fc.constantFrom('Bad Name', '2026-02-30T06:18:19Z', null, '', 7, -1, 1.5, true, {}, []);
const some = <Value>(good: fc.Arbitrary<Value>) => mostly(fc.option(good, { nil: undefined }));
const list = <Value>(one: fc.Arbitrary<Value>) => some(fc.array(mostly(one), { maxLength: 3 }));
const part = <Value extends object>(parts: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record(parts, { requiredKeys: [] });

const name = fc.constantFrom('api', 'web-1', 'pay.api');
const time = fc.constantFrom('2026-11-22T06:18:19Z', '2026-11-30T06:18:19.5+09:00');
const word = fc.constantFrom('Progressing', 'it went wrong: no', '');
const count = fc.nat(9);
/** Sometimes one that schemas leave out. */
const key = (...good: readonly string[]) =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom('constructor', '__proto__') },
  );
const labels = some(fc.dictionary(key('app', 'proto'), mostly(name), { maxKeys: 2 }));
const annotations = some(
  fc.dictionary(
    fc.constantFrom(
      'proto',
      'deployment.kubernetes.io/revision',
      'deployment.kubernetes.io/revision-history',
    ),
    fc.constantFrom('3', '1,2', 'v1.2', 'no revision'),
  ),
);
const metadata = mostly(
  fc.record({
    name: mostly(name),
    namespace: mostly(name),
    labels,
    annotations,
    generation: some(count),
    creationTimestamp: some(time),
    deletionTimestamp: some(time),
    ownerReferences: list(
      fc.record({
        kind: mostly(fc.constantFrom('Deployment', 'Rollout')),
        name: mostly(name),
        controller: some(fc.boolean()),
      }),
    ),
  }),
);
const conditions = list(
  part({
    type: mostly(fc.constantFrom('Progressing', 'Available', 'ReplicaFailure', 'Other')),
    status: mostly(fc.constantFrom('True', 'False', 'Unknown')),
    reason: some(word),
    lastTransitionTime: some(time),
    lastUpdateTime: some(time),
  }),
);
const probe = some(
  part({ initialDelaySeconds: some(count), periodSeconds: some(count), failureThreshold: count }),
);
const flag = some(fc.boolean());
const amounts = some(
  fc.dictionary(
    key('cpu', 'memory', 'No Resource'),
    fc.constantFrom<string | number>('80m', '30Mi', 2, 'much'),
  ),
);
const container = fc.record(
  {
    name: mostly(name),
    image: some(fc.constantFrom('acme/api:1', 'a b')),
    restartPolicy: some(fc.constantFrom('Always', 'Never')),
    readinessProbe: probe,
    livenessProbe: probe,
    startupProbe: probe,
    lifecycle: some(part({ preStop: some(fc.constant({ exec: { command: ['sleep'] } })) })),
    resources: some(part({ requests: amounts, limits: amounts })),
    securityContext: some(
      part({
        runAsNonRoot: flag,
        readOnlyRootFilesystem: flag,
        privileged: flag,
        allowPrivilegeEscalation: flag,
      }),
    ),
  },
  { requiredKeys: ['name', 'image'] },
);
const template = mostly(
  fc.record({
    metadata: some(part({ labels, annotations })),
    spec: mostly(
      fc.record({
        containers: mostly(fc.array(mostly(container), { maxLength: 2 })),
        initContainers: list(container),
        terminationGracePeriodSeconds: some(count),
        securityContext: some(part({ runAsNonRoot: flag })),
      }),
    ),
  }),
);
const anyDeployment = fc.record({
  metadata,
  spec: mostly(
    fc.record({
      replicas: some(count),
      paused: flag,
      progressDeadlineSeconds: some(count),
      template,
    }),
  ),
  status: some(
    part({
      observedGeneration: some(count),
      replicas: some(count),
      updatedReplicas: some(count),
      readyReplicas: some(count),
      availableReplicas: some(count),
      conditions,
    }),
  ),
});
const anyReplicaSet = fc.record({
  metadata,
  spec: mostly(fc.record({ replicas: some(count), template })),
  status: some(part({ readyReplicas: some(count), conditions })),
});
const anyEvent = fc.record({
  metadata,
  type: some(fc.constantFrom('Warning', 'Normal')),
  reason: some(word),
  involvedObject: some(part({ kind: some(fc.constantFrom('Pod', 'a b')), name: some(name) })),
  count: some(count),
  firstTimestamp: some(time),
  lastTimestamp: some(time),
  eventTime: some(time),
  series: some(part({ count: some(count), lastObservedTime: some(time) })),
});

/** A list with the fields of an item is an item to its schema, but a doubt to plain checks. */
const onlyForSchema = (item: object) => Object.assign([], item);

describe('What is read by plain checks is what its schema says, to the order of its fields:', () => {
  it.each([
    ['a Deployment', deployment, readDeployment, anyDeployment],
    ['a ReplicaSet', replicaSet, readReplicaSet, anyReplicaSet],
    ['a warning', event, readEvent, anyEvent],
  ] as readonly (readonly [string, Projector, (item: unknown) => unknown, fc.Arbitrary<object>])[])(
    '%s',
    (_, project, read, anyItem) => {
      let [known, doubted] = [0, 0];
      fc.assert(
        fc.property(anyItem, (item) => {
          const bySchema = project(onlyForSchema(item), KEPT);
          expect(JSON.stringify(project(item, KEPT))).toBe(JSON.stringify(bySchema));
          if (read(item) === undefined) doubted += 1;
          else {
            known += 1;
            expect(bySchema.kind).not.toBe('unread');
          }
        }),
        { numRuns: 600 },
      );
      expect(known).toBeGreaterThan(20);
      expect(doubted).toBeGreaterThan(20);
    },
  );
});
