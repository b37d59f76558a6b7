import { ago, pod } from '../../support/kubernetes-objects.ts';
import {
  api,
  condition,
  ended,
  good,
  homeless,
  label,
  merged,
  waiting,
} from '../../support/labelled-objects.ts';

const oneOfFour = (bad: Parameters<typeof merged>[0]) => api([...good(3), bad]);
const _crashing = (last = ended('Error', 1, 2), since = 6) =>
  waiting('bad', 'CrashLoopBackOff', { since, age: 1440, restarts: 7, last, phase: 'Running' });
const _cannotStart = (reason: string) =>
  label(
    `a container that waits with ${reason}`,
    'It will not start by itself, however long one waits.',
    oneOfFour(waiting('bad', reason, { since: 3 })),
    [0, 'CRITICAL', 'cannot-start CRITICAL'],
    [13, 'CRITICAL', 'cannot-start CRITICAL', 'ready-below-desired WARNING'],
  );
const _running = (last: object, restarts: number) =>
  api([...good(3), pod('bad', { since: 1, restarts, lastState: { terminated: last } })]);

export const PODS = [
  label(
    'no node for a pod that is ten seconds old',
    'Schedulers look again within seconds; after a quarter of an hour nobody is coming.',
    oneOfFour(homeless('bad', 1 / 6)),
    [0, 'HEALTHY'],
    [1, 'WARNING', 'unschedulable WARNING'],
    [14.5, 'WARNING', 'unschedulable WARNING'],
    [15, 'CRITICAL', 'unschedulable CRITICAL', 'ready-below-desired WARNING'],
  ),
  label(
    'no node for a pod since an hour',
    'No autoscaler takes that long.',
    oneOfFour(homeless('bad', 60)),
    [0, 'CRITICAL', 'unschedulable CRITICAL', 'ready-below-desired WARNING'],
  ),
  label(
    'a pod behind a scheduling gate',
    'Somebody holds it back on purpose; that the Deployment lacks a pod stays true.',
    oneOfFour(homeless('bad', 120, 'SchedulingGated')),
    [0, 'WARNING', 'ready-below-desired WARNING'],
  ),
  label(
    'a pod behind a scheduling gate since a minute',
    'Held back on purpose.',
    oneOfFour(homeless('bad', 1, 'SchedulingGated')),
    [0, 'HEALTHY'],
  ),
  label(
    'an evicted pod beside a full ReplicaSet',
    'A node ran short of something; its replacement serves, and after a day it is only a leftover.',
    api(
      [
        ...good(4),
        merged(pod('gone', { ready: false, since: 120, phase: 'Failed' }), {
          status: { reason: 'Evicted', containerStatuses: [] },
        }),
      ],
      {},
      4,
    ),
    [0, 'WARNING', 'evicted WARNING'],
    [1320, 'HEALTHY'],
  ),
  label(
    'an evicted pod of last week',
    'Kubernetes keeps such leftovers for months.',
    api(
      [
        ...good(4),
        merged(pod('gone', { age: 20_000, ready: false, since: 10_080, phase: 'Failed' }), {
          status: { reason: 'Evicted', containerStatuses: [] },
        }),
      ],
      {},
      4,
    ),
    [0, 'HEALTHY'],
  ),
  label(
    'a pod that failed ten minutes ago',
    'Phase Failed without a Job behind it: it ended for good and should not have.',
    api(
      [
        ...good(4),
        pod('gone', {
          ready: false,
          since: 10,
          phase: 'Failed',
          state: { terminated: ended('Error', 1, 10) },
        }),
      ],
      {},
      4,
    ),
    [0, 'CRITICAL', 'pod-failed CRITICAL'],
    [50, 'WARNING', 'pod-failed WARNING'],
  ),
  label(
    'a pod that came to a good end',
    'Phase Succeeded is what it says.',
    api(
      [
        ...good(4),
        pod('gone', {
          ready: false,
          since: 10,
          phase: 'Succeeded',
          state: { terminated: ended('Completed', 0, 10) },
        }),
      ],
      {},
      4,
    ),
    [0, 'HEALTHY'],
    [30, 'HEALTHY'],
  ),
  label(
    'a pod that terminates within its grace',
    'The deletion time includes the grace and is still to come.',
    api(
      [
        ...good(4),
        merged(pod('gone', {}), {
          metadata: { deletionTimestamp: ago(-0.5), deletionGracePeriodSeconds: 60 },
        }),
      ],
      {},
      4,
    ),
    [0, 'HEALTHY'],
    [15, 'HEALTHY'],
    [15.5, 'WARNING', 'stuck-terminating WARNING'],
  ),
  label(
    'a pod that terminates since 20 minutes',
    'Its node is gone or a finalizer holds it.',
    api([...good(4), merged(pod('gone', {}), { metadata: { deletionTimestamp: ago(20) } })], {}, 4),
    [0, 'WARNING', 'stuck-terminating WARNING'],
  ),
  label(
    'a pod that was ready and is not, since 10 minutes',
    'One of four may be away for a quarter of an hour.',
    api([
      ...good(3),
      pod('bad', {
        age: 1440,
        ready: false,
        since: 10,
        state: { running: { startedAt: ago(1439) } },
      }),
    ]),
    [0, 'HEALTHY'],
    [5, 'WARNING', 'not-ready WARNING', 'ready-below-desired WARNING'],
  ),
  label(
    'a pod that never became ready, though its probes allow it 30 seconds',
    'It runs for ten minutes; two of mercy are over.',
    api([...good(3), pod('bad', { age: 10, ready: false, since: 10 })]),
    [0, 'WARNING', 'readiness-slow WARNING'],
    [5, 'WARNING', 'readiness-slow WARNING', 'not-ready WARNING', 'ready-below-desired WARNING'],
  ),
  label(
    'a pod that starts slowly, as its startup probe allows',
    'Five minutes were asked for.',
    api([...good(3), pod('bad', { age: 4, ready: false, since: 4 })], {
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: 'api',
                image: 'registry.example/pay/api:1',
                readinessProbe: { periodSeconds: 10 },
                startupProbe: { periodSeconds: 10, failureThreshold: 30 },
              },
            ],
          },
        },
      },
    }),
    [0, 'HEALTHY'],
    [3.4, 'HEALTHY'],
  ),
  label(
    'a pod on a node that does not answer',
    'Nobody knows how it is.',
    oneOfFour(
      merged(pod('bad', { phase: 'Unknown' }), {
        status: { conditions: [condition('Ready', 'Unknown', 'NodeStatusUnknown', 20)] },
      }),
    ),
    [0, 'WARNING', 'not-ready WARNING', 'ready-below-desired WARNING'],
  ),
  label(
    'a native sidecar that runs and an init container that finished',
    'That is how they are meant.',
    api(
      good(4).map((one) =>
        merged(one, {
          status: {
            initContainerStatuses: [
              {
                name: 'proxy',
                ready: true,
                restartCount: 0,
                state: { running: { startedAt: ago(1439) } },
              },
              {
                name: 'migrate',
                ready: true,
                restartCount: 0,
                state: { terminated: ended('Completed', 0, 1439) },
              },
            ],
          },
        }),
      ),
    ),
    [0, 'HEALTHY'],
    [120, 'HEALTHY'],
  ),
];
