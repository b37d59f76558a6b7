import { ago, pod } from '../../support/kubernetes-objects.ts';
import { api, ended, good, label, merged, waiting } from '../../support/labelled-objects.ts';

const oneOfFour = (bad: Parameters<typeof merged>[0]) => api([...good(3), bad]);
const crashing = (last = ended('Error', 1, 2), since = 6) =>
  waiting('bad', 'CrashLoopBackOff', { since, age: 1440, restarts: 7, last, phase: 'Running' });
const cannotStart = (reason: string) =>
  label(
    `a container that waits with ${reason}`,
    'It will not start by itself, however long one waits.',
    oneOfFour(waiting('bad', reason, { since: 3 })),
    [0, 'CRITICAL', 'cannot-start CRITICAL'],
    [13, 'CRITICAL', 'cannot-start CRITICAL', 'ready-below-desired WARNING'],
  );
const running = (last: object, restarts: number) =>
  api([...good(3), pod('bad', { since: 1, restarts, lastState: { terminated: last } })]);

export const CONTAINERS = [
  label(
    'one pod of four in a crash loop',
    'The back-off itself proves that it crashed several times; a quarter away counts after 15 minutes.',
    oneOfFour(crashing()),
    [0, 'CRITICAL', 'crash-loop CRITICAL'],
    [8.9, 'CRITICAL', 'crash-loop CRITICAL'],
    [9, 'CRITICAL', 'crash-loop CRITICAL', 'ready-below-desired WARNING'],
  ),
  label(
    'an init container in a crash loop',
    'The pod never gets to its own containers, which is the same to whoever waits for it.',
    oneOfFour(
      merged(waiting('bad', 'PodInitializing', { since: 6 }), {
        status: {
          initContainerStatuses: [
            {
              name: 'migrate',
              ready: false,
              restartCount: 4,
              state: { waiting: { reason: 'CrashLoopBackOff' } },
              lastState: { terminated: ended('Error', 2, 1) },
            },
          ],
        },
      }),
    ),
    [0, 'CRITICAL', 'crash-loop CRITICAL'],
  ),
  label(
    'a crash loop for lack of memory',
    'Both are true, and the kill for lack of memory says why.',
    oneOfFour(crashing(ended('OOMKilled', 137, 2))),
    [0, 'CRITICAL', 'crash-loop CRITICAL', 'oom-killed CRITICAL'],
  ),
  label(
    'a container that ends with success again and again',
    'Somebody runs as a Deployment what should be a Job: a mistake, but nothing crashes.',
    oneOfFour(crashing(ended('Completed', 0, 2))),
    [0, 'WARNING', 'crash-loop WARNING'],
  ),
  label('the only pod in a crash loop', 'Nothing serves at all.', api([crashing()]), [
    0,
    'CRITICAL',
    'ready-at-or-below-half CRITICAL',
    'crash-loop CRITICAL',
  ]),
  label(
    'a container that ended for the first time, a moment ago',
    'It is about to be restarted; one end is no loop.',
    oneOfFour(
      pod('bad', { ready: false, since: 0.2, state: { terminated: ended('Error', 1, 0.2) } }),
    ),
    [0, 'HEALTHY'],
  ),
  ...[
    'ImagePullBackOff',
    'ErrImagePull',
    'ErrImageNeverPull',
    'ImageInspectError',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'PreStartHookError',
    'PostStartHookError',
  ].map(cannotStart),
  label(
    'an init container whose image is not there',
    'Init containers fail to start as others do.',
    oneOfFour(
      merged(waiting('bad', 'PodInitializing', { since: 3 }), {
        status: {
          initContainerStatuses: [
            {
              name: 'init',
              ready: false,
              restartCount: 0,
              state: { waiting: { reason: 'ErrImagePull' } },
            },
          ],
        },
      }),
    ),
    [0, 'CRITICAL', 'cannot-start CRITICAL'],
  ),
  label(
    'a container that is being created',
    'Every pod begins so; it counts as not ready after 15 minutes, and as stuck after an hour.',
    oneOfFour(waiting('bad', 'ContainerCreating', { since: 5 })),
    [0, 'HEALTHY'],
    [9.9, 'HEALTHY'],
    [10, 'WARNING', 'not-ready WARNING', 'ready-below-desired WARNING'],
    [55, 'WARNING', 'not-ready WARNING', 'ready-below-desired WARNING', 'waiting-long WARNING'],
  ),
  label(
    'an init container that runs',
    'A migration takes its minutes.',
    oneOfFour(
      merged(waiting('bad', 'PodInitializing', { since: 4 }), {
        status: {
          initContainerStatuses: [
            {
              name: 'migrate',
              ready: false,
              restartCount: 0,
              state: { running: { startedAt: ago(4) } },
            },
          ],
        },
      }),
    ),
    [0, 'HEALTHY'],
    [10, 'HEALTHY'],
  ),
  label(
    'killed for lack of memory 20 minutes ago',
    'It runs again, and will be killed again: critical for an hour, worth a look for a day.',
    running(ended('OOMKilled', 137, 20), 1),
    [0, 'CRITICAL', 'oom-killed CRITICAL'],
    [39.9, 'CRITICAL', 'oom-killed CRITICAL'],
    [40, 'WARNING', 'oom-killed WARNING'],
  ),
  label(
    'killed for lack of memory 3 hours ago',
    'Over an hour and under a day.',
    running(ended('OOMKilled', 137, 180), 1),
    [0, 'WARNING', 'oom-killed WARNING'],
    [1260, 'HEALTHY'],
  ),
  label(
    'killed for lack of memory 25 hours ago',
    'Old enough to be forgotten; the state stays in Kubernetes until the next restart.',
    running(ended('OOMKilled', 137, 1500), 3),
    [0, 'HEALTHY'],
  ),
  label(
    'restarted half an hour ago',
    'One restart is worth a look for an hour.',
    running(ended('Error', 1, 30), 1),
    [0, 'WARNING', 'restarts WARNING'],
    [30, 'HEALTHY'],
  ),
  label(
    'restarted many times, the last time three days ago',
    'A count of a lifetime never falls: it is no alarm.',
    running(ended('Error', 255, 4320), 23),
    [0, 'HEALTHY'],
  ),
  label(
    'restarts of which the node keeps no ends',
    'A count alone says nothing about today.',
    api([...good(3), pod('bad', { restarts: 11 })]),
    [0, 'HEALTHY'],
  ),
];
