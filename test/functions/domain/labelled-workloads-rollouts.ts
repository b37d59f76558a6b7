import { ago, pod, replicaSet } from '../../support/kubernetes-objects.ts';
import {
  api,
  condition,
  good,
  homeless,
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
const newSet = merged(replicaSet('pay-api-77f', { age: 1, revision: 2 }), {
  spec: { replicas: 2 },
});

export const ROLLOUTS = [
  label(
    'a Deployment in good order',
    'All replicas are ready and nothing moves.',
    api(good(4)),
    [0, 'HEALTHY'],
    [120, 'HEALTHY'],
  ),
  label(
    'a rollout with a surge',
    'It has one pod too many on purpose.',
    api([...good(4), ...fresh(1, false)], status({ ...moving(1), updatedReplicas: 1 }), 4),
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
  ),
  label(
    'a rollout with half of the pods away',
    'It moves within its deadline of ten minutes; beyond it, half ready is an outage.',
    [
      ...api([...good(2), ...fresh(2, false)], status({ ...moving(1, false), updatedReplicas: 2 })),
      newSet,
    ],
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'readiness-slow WARNING'],
  ),
  label(
    'a Deployment that replaces all pods at once',
    'With the strategy Recreate nothing is ready in between.',
    api([], status({ ...moving(0.3, false), updatedReplicas: 0 }), 3),
    [0, 'PROGRESSING'],
    [9.6, 'PROGRESSING'],
    [9.7, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
  ),
  label(
    'a rollout whose new pods wait for minReadySeconds',
    'They are ready, and available only after a while.',
    api(good(4), status({ ...moving(0.5), availableReplicas: 2 })),
    [0, 'PROGRESSING'],
    [9, 'PROGRESSING'],
  ),
  label(
    'a rollout that takes old pods away',
    'All new ones are ready; two old ones still go.',
    api([...good(4), ...fresh(2, true)], status({ ...moving(0.2) }), 4),
    [0, 'PROGRESSING'],
  ),
  label(
    'a rollout that is done',
    'Its last step was a minute ago and nothing is left to do.',
    api(good(4), {
      status: {
        conditions: [
          condition('Available', 'True', 'MinimumReplicasAvailable', 1440),
          condition('Progressing', 'True', 'NewReplicaSetAvailable', 1),
        ],
      },
    }),
    [0, 'HEALTHY'],
  ),
  label(
    'a rollout without a deadline',
    'Kubernetes writes no Progressing then; ten minutes are given from the newest pod.',
    [
      ...api([...good(2), ...fresh(2, false)], {
        spec: { progressDeadlineSeconds: 2_147_483_647 },
        status: {
          conditions: [condition('Available', 'False', 'MinimumReplicasUnavailable', 1)],
          updatedReplicas: 2,
          replicas: 5,
        },
      }),
      newSet,
    ],
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'readiness-slow WARNING'],
  ),
  label(
    'a rollout with a long deadline of its own',
    'Its owners said half an hour.',
    api([...good(2), ...fresh(2, false)], {
      spec: { progressDeadlineSeconds: 1800 },
      status: { ...moving(1, false), updatedReplicas: 2 },
    }),
    [0, 'PROGRESSING'],
    [28.9, 'PROGRESSING'],
    [
      29,
      'CRITICAL',
      'ready-at-or-below-half CRITICAL',
      'readiness-slow WARNING',
      'not-ready WARNING',
    ],
  ),
  label(
    'a rollout for which a node is missing',
    'It moves, but a pod finds no place: worth a look, and an emergency only when it lasts.',
    api(
      [...good(3), homeless('new-0', 2)],
      status({ ...moving(2), updatedReplicas: 1, replicas: 4 }),
      4,
    ),
    [0, 'WARNING', 'unschedulable WARNING'],
    [7.9, 'WARNING', 'unschedulable WARNING'],
    [13, 'CRITICAL', 'unschedulable CRITICAL', 'ready-below-desired WARNING'],
  ),
  label(
    'a rollout past its deadline',
    'The controller itself says so; the old pods go on serving.',
    api(
      [...good(4), waiting('new', 'ImagePullBackOff', { since: 15 })],
      {
        status: {
          updatedReplicas: 1,
          conditions: [
            condition('Available', 'True', 'MinimumReplicasAvailable', 1440),
            condition('Progressing', 'False', 'ProgressDeadlineExceeded', 5),
          ],
        },
      },
      4,
    ),
    [0, 'CRITICAL', 'rollout-stuck CRITICAL', 'cannot-start CRITICAL'],
  ),
  label(
    'a rollout past its deadline and below half',
    'What is stuck excuses nothing.',
    api([...good(1), ...away(3, 20)], {
      status: {
        updatedReplicas: 3,
        conditions: [
          condition('Progressing', 'False', 'ProgressDeadlineExceeded', 9),
          condition('Available', 'False', 'MinimumReplicasUnavailable', 20),
        ],
      },
    }),
    [
      0,
      'CRITICAL',
      'rollout-stuck CRITICAL',
      'ready-at-or-below-half CRITICAL',
      'not-ready WARNING',
    ],
  ),
];
