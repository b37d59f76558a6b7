import { ago, pod } from '../../support/kubernetes-objects.ts';
import {
  api,
  ended,
  good,
  homeless,
  label,
  merged,
  statefulSet,
  waiting,
} from '../../support/labelled-objects.ts';

const HALF = 'ready-at-or-below-half CRITICAL';
/** What goes as another one comes. */
const leaving = merged(pod('gone', { ready: false, since: 1 }), {
  metadata: { ...(pod('gone').metadata as object), deletionTimestamp: ago(1) },
});

/** From one to two replicas, before anybody looked. */
const ofDb = { owner: ['StatefulSet', 'db'] } as const;
const db = (young: 'db-0' | 'db-1') => [
  merged(statefulSet({ desired: 2, ready: 1 }), { metadata: { name: 'db' } }),
  ...['db-0', 'db-1'].map((name) =>
    name === young
      ? pod(name, { ...ofDb, age: 1, since: 1, ready: false })
      : pod(name, { ...ofDb, since: 1439 }),
  ),
];

export const SCALE_UPS = [
  label('a StatefulSet made two a minute ago', 'It grows at its end.', db('db-1'), [
    0,
    'PROGRESSING',
  ]),
  label('a StatefulSet whose first pod is new', 'That was there before.', db('db-0'), [
    0,
    'CRITICAL',
    HALF,
  ]),
  label(
    'one replica made two a minute ago',
    'The second one has ten minutes; it was never ready, and the first is as ever.',
    api([...good(1), waiting('new', 'ContainerCreating', { since: 1 })]),
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
    [9, 'CRITICAL', HALF],
  ),
  label(
    'one replica made two, of which the new one crashes',
    'Its time is no excuse for one that has failed.',
    api([
      ...good(1),
      waiting('new', 'CrashLoopBackOff', { since: 6, restarts: 5, last: ended('Error', 1, 1) }),
    ]),
    [0, 'CRITICAL', HALF, 'crash-loop CRITICAL'],
  ),
  label(
    'one replica made two, for which there is no image',
    'It will not come by waiting.',
    api([...good(1), waiting('new', 'ImagePullBackOff', { since: 4 })]),
    [0, 'CRITICAL', 'cannot-start CRITICAL'],
    [6, 'CRITICAL', HALF, 'cannot-start CRITICAL'],
  ),
  label(
    'one replica made two, for which there is no node',
    'A node may be on its way; after a while it is told.',
    api([...good(1), homeless('new', 6)]),
    [0, 'WARNING', 'unschedulable WARNING'],
    [4, 'CRITICAL', HALF, 'unschedulable WARNING'],
  ),
  label(
    'one of two replicas on its way to another node',
    'Two were wanted before: one of them is missing.',
    api([...good(1), leaving, waiting('new', 'ContainerCreating', { since: 1 })], {}, 2),
    [0, 'CRITICAL', HALF],
  ),
  label(
    'one of two replicas in the place of one that failed',
    'Two were wanted before: one of them is missing.',
    api(
      [
        ...good(1),
        pod('evicted', { ready: false, since: 2, phase: 'Failed' }),
        waiting('new', 'ContainerCreating', { since: 1 }),
      ],
      {},
      2,
    ),
    [0, 'CRITICAL', HALF, 'pod-failed CRITICAL'],
  ),
  label(
    'one of two replicas that was ready a minute ago',
    'It is no new one.',
    api([...good(1), pod('bad', { age: 8, since: 1, ready: false })]),
    [0, 'CRITICAL', HALF],
  ),
];
