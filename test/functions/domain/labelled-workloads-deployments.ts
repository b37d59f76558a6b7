import { readFileSync } from 'node:fs';
import { ago, autoscaler, type Item, pod, replicaSet } from '../../support/kubernetes-objects.ts';
import {
  api,
  condition,
  ended,
  good,
  label,
  merged,
  moving,
  waiting,
} from '../../support/labelled-objects.ts';

/** Pods of a new version, made a minute ago. */
const fresh = (count: number, ready: boolean) =>
  Array.from({ length: count }, (_, n) => pod(`new-${n}`, { age: 1, since: 1, ready }));
const away = (count: number, since: number) =>
  Array.from({ length: count }, (_, n) =>
    pod(`bad-${n}`, { ready: false, since, state: { running: { startedAt: ago(1439) } } }),
  );
const status = (more: object) => ({ status: more });
const _newSet = merged(replicaSet('pay-api-77f', { age: 1, revision: 2 }), {
  spec: { replicas: 2 },
});

/** Owned by the ReplicaSet of the table. */
const recordedPods = () =>
  (
    JSON.parse(readFileSync('test/fixtures/kubernetes-1.36/list-page1.json', 'utf8'))
      .items as Item[]
  ).map((item) => merged(item, { metadata: good(1)[0]?.metadata, kind: 'Pod' }));

export const DEPLOYMENTS = [
  label(
    'a paused Deployment in the middle of a rollout',
    'Somebody stopped it on purpose.',
    api(good(4), {
      spec: { paused: true },
      status: {
        updatedReplicas: 2,
        conditions: [
          condition('Available', 'True', 'MinimumReplicasAvailable', 1440),
          condition('Progressing', 'Unknown', 'DeploymentPaused', 30),
        ],
      },
    }),
    [0, 'HEALTHY', 'paused INFO'],
    [60, 'HEALTHY', 'paused INFO'],
  ),
  label(
    'a paused Deployment with one of four ready',
    'Nothing paused is an emergency; it is worth a look.',
    api([...good(1), ...away(3, 30)], {
      spec: { paused: true },
      status: { conditions: [condition('Progressing', 'Unknown', 'DeploymentPaused', 60)] },
    }),
    [0, 'WARNING', 'paused INFO', 'ready-at-or-below-half WARNING', 'not-ready WARNING'],
  ),
  label(
    'a Deployment scaled to zero',
    'None of none is not "none ready".',
    api([]),
    [0, 'NONE', 'scaled-to-zero INFO'],
    [60, 'NONE', 'scaled-to-zero INFO'],
  ),
  label(
    'a Deployment scaled to zero whose last pod is still there',
    'It was killed and crashed, but nobody wants it any more.',
    api(
      [
        waiting('old', 'CrashLoopBackOff', {
          since: 20,
          restarts: 9,
          last: ended('OOMKilled', 137, 1),
        }),
      ],
      {},
      0,
    ),
    [0, 'NONE', 'scaled-to-zero INFO'],
  ),
  label(
    'a scale-up by the autoscaler',
    'The new pods have ten minutes.',
    [
      ...api([
        ...good(2),
        ...[0, 1, 2, 3].map((n) => waiting(`new-${n}`, 'ContainerCreating', { since: 1 })),
      ]),
      autoscaler({ min: 2, max: 10, current: 2 }, { scaled: 1 }),
    ],
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
  ),
  label(
    'a scale-up while the old pods are away',
    'That new pods are on their way does not explain why old ones are not ready.',
    [
      ...api([...good(1), ...away(2, 4), waiting('new', 'ContainerCreating', { since: 1 })]),
      autoscaler({ min: 2, max: 10, current: 3 }, { scaled: 1 }),
    ],
    [0, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
  ),
  label(
    'exactly half of the replicas ready',
    'The next loss is an outage.',
    api([...good(2), ...away(2, 3)]),
    [0, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
    [12, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'not-ready WARNING'],
  ),
  label('one of two replicas ready', 'One of two is half.', api([...good(1), ...away(1, 3)]), [
    0,
    'CRITICAL',
    'ready-at-or-below-half CRITICAL',
  ]),
  label(
    'three of five replicas ready',
    'More than half; for a quarter of an hour that is bearable.',
    api([...good(3), ...away(2, 3)]),
    [0, 'HEALTHY'],
    [11.9, 'HEALTHY'],
    [12, 'WARNING', 'ready-below-desired WARNING', 'not-ready WARNING'],
  ),
  label('the only replica not ready', 'Nothing serves.', api(away(1, 1)), [
    0,
    'CRITICAL',
    'ready-at-or-below-half CRITICAL',
  ]),
  label(
    'one of four replicas away since 16 minutes',
    'Longer than a quarter of an hour.',
    api([...good(3), ...away(1, 16)]),
    [0, 'WARNING', 'ready-below-desired WARNING', 'not-ready WARNING'],
  ),
  label(
    'a pod that was moved to another node',
    'A node was drained; the replacement is being made.',
    api([...good(3), waiting('new', 'ContainerCreating', { since: 0.5 })]),
    [0, 'HEALTHY'],
    [5, 'HEALTHY'],
  ),
  label(
    'pods that the quota does not let in',
    'The controller is refused; it will be as long as the quota stands.',
    api(
      good(3),
      {
        status: {
          conditions: [
            condition('Available', 'True', 'MinimumReplicasAvailable', 1440),
            condition('ReplicaFailure', 'True', 'FailedCreate', 5),
            condition('Progressing', 'True', 'NewReplicaSetAvailable', 1440),
          ],
        },
      },
      4,
    ),
    [0, 'CRITICAL', 'cannot-create-pods CRITICAL'],
    [15, 'CRITICAL', 'cannot-create-pods CRITICAL', 'ready-below-desired WARNING'],
  ),
  label(
    'a Deployment of which nobody knows but its ReplicaSet is refused',
    'The ReplicaSet says it first.',
    [
      ...api(good(4)),
      merged(replicaSet('pay-api-new', { age: 1, revision: 2 }), {
        status: { conditions: [condition('ReplicaFailure', 'True', 'FailedCreate', 1)] },
      }),
    ],
    [0, 'CRITICAL', 'cannot-create-pods CRITICAL'],
  ),
  label(
    'a rollout that writes Available=False',
    'A condition that is False is what every rollout shows.',
    api([...good(3), ...fresh(1, false)], status({ ...moving(1, false), updatedReplicas: 1 })),
    [0, 'PROGRESSING'],
  ),
  label(
    'a change that the controller has not taken up',
    'Seconds are usual; a quarter of an hour means that the controller is down.',
    api(good(4), { metadata: { generation: 3 }, status: { observedGeneration: 2 } }),
    [14.9, 'HEALTHY'],
    [15, 'WARNING', 'spec-not-observed WARNING'],
  ),
  label(
    'a Deployment that is being made',
    'Its first pods start.',
    api(fresh(3, false), {
      metadata: { creationTimestamp: ago(1) },
      status: { ...moving(1, false) },
    }),
    [0, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'readiness-slow WARNING'],
  ),
  label(
    'a Deployment that a quota refused from the beginning',
    'These are the conditions of a real cluster, in their order: every one of them counts.',
    api(
      [],
      {
        status: {
          conditions: [
            condition('Available', 'False', 'MinimumReplicasUnavailable', 20),
            condition('ReplicaFailure', 'True', 'FailedCreate', 20),
            condition('Progressing', 'False', 'ProgressDeadlineExceeded', 10),
          ],
        },
      },
      2,
    ),
    [
      0,
      'CRITICAL',
      'ready-at-or-below-half CRITICAL',
      'rollout-stuck CRITICAL',
      'cannot-create-pods CRITICAL',
    ],
  ),
  label(
    'a pod as a real cluster printed it',
    'It runs and is ready, with everything that Kubernetes writes beside.',
    api(recordedPods(), {}),
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
];
