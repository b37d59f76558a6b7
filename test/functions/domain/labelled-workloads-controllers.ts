import { ago, pod } from '../../support/kubernetes-objects.ts';
import {
  daemonSet,
  ended,
  good,
  label,
  statefulSet,
  waiting,
} from '../../support/labelled-objects.ts';

const DB = ['StatefulSet', 'pay-db'] as const;
const AGENT = ['DaemonSet', 'pay-agent'] as const;
const away = (owner: readonly [string, string], since: number) =>
  pod('bad', { owner, ready: false, since, state: { running: { startedAt: ago(1439) } } });
const fresh = (owner: readonly [string, string], age = 1) =>
  pod('new', { owner, age, ready: false, since: age });
const onDelete = { spec: { updateStrategy: { type: 'OnDelete', rollingUpdate: null } } };

export const CONTROLLERS = [
  label(
    'a StatefulSet in good order',
    'All pods are ready and of one revision.',
    [statefulSet({ desired: 3, ready: 3 }), ...good(3, DB)],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a StatefulSet that lacks one of three for 20 minutes',
    'More than half, for too long.',
    [statefulSet({ desired: 3, ready: 2 }), ...good(2, DB), away(DB, 20)],
    [0, 'WARNING', 'ready-below-desired WARNING', 'not-ready WARNING'],
  ),
  label(
    'a StatefulSet with one of two ready',
    'Half.',
    [statefulSet({ desired: 2, ready: 1 }), ...good(1, DB), away(DB, 2)],
    [0, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
  ),
  label(
    'a StatefulSet that updates its pods one after the other',
    'The newest pod is a minute old.',
    [statefulSet({ desired: 3, ready: 2, updated: 1 }), ...good(2, DB), fresh(DB)],
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
  ),
  label(
    'a StatefulSet of two that updates its pods one after the other',
    'Half is away, because one pod of two is replaced.',
    [statefulSet({ desired: 2, ready: 1, updated: 1 }), ...good(1, DB), fresh(DB)],
    [0, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'readiness-slow WARNING'],
  ),
  label(
    'a StatefulSet of one whose pod is replaced',
    'It is updated as soon as it is made; the revisions become one when it is ready.',
    [statefulSet({ desired: 1, ready: 0 }, { status: { currentRevision: 'pay-db-1' } }), fresh(DB)],
    [0, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'readiness-slow WARNING'],
  ),
  label(
    'a StatefulSet of one that is not updated and not ready',
    'Nothing moves: it is away.',
    [statefulSet({ desired: 1, ready: 0 }), away(DB, 3)],
    [0, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
  ),
  label(
    'a StatefulSet whose update stands still',
    'No new pod for a long time, and two of three are still old.',
    [statefulSet({ desired: 3, ready: 3, updated: 1 }), ...good(3, DB)],
    [14.9, 'HEALTHY'],
    [15, 'WARNING', 'statefulset-update-stuck WARNING'],
  ),
  label(
    'a StatefulSet that is updated above its partition only',
    'The rest is held back on purpose.',
    [
      statefulSet(
        { desired: 3, ready: 3, updated: 1 },
        { spec: { updateStrategy: { rollingUpdate: { partition: 2 } } } },
      ),
      ...good(3, DB),
    ],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a StatefulSet that lags behind its partition',
    'Above the partition of 1 two should be updated, and one is.',
    [
      statefulSet(
        { desired: 3, ready: 3, updated: 1 },
        { spec: { updateStrategy: { rollingUpdate: { partition: 1 } } } },
      ),
      ...good(3, DB),
    ],
    [15, 'WARNING', 'statefulset-update-stuck WARNING'],
  ),
  label(
    'a StatefulSet whose pods are replaced when somebody deletes them',
    'OnDelete: the old revision may stay for ever.',
    [statefulSet({ desired: 3, ready: 3, updated: 0 }, onDelete), ...good(3, DB)],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a StatefulSet that starts for the first time',
    'Its pods come one after the other.',
    [
      statefulSet({ desired: 3, ready: 1 }, { metadata: { creationTimestamp: ago(2) } }),
      pod('first', { owner: DB, age: 2, since: 1 }),
      fresh(DB, 0.5),
    ],
    [0, 'PROGRESSING'],
    [7, 'PROGRESSING'],
  ),
  label(
    'a StatefulSet scaled to zero',
    'Nothing runs, on purpose.',
    [statefulSet({ desired: 0, ready: 0 })],
    [0, 'NONE', 'scaled-to-zero INFO'],
  ),
  label(
    'a StatefulSet whose change was not taken up',
    'The controller is behind.',
    [statefulSet({ desired: 3, ready: 3 }, { metadata: { generation: 2 } }), ...good(3, DB)],
    [15, 'WARNING', 'spec-not-observed WARNING'],
  ),
  label(
    'a DaemonSet on every node',
    'Five nodes ask for it, five have it.',
    [daemonSet({ desired: 5, ready: 5 }), ...good(5, AGENT)],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a DaemonSet on a cluster with tainted nodes',
    'Only the nodes that it tolerates count, however many there are.',
    [daemonSet({ desired: 3, ready: 3 }), ...good(3, AGENT)],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a DaemonSet that no node asks for',
    'A pool of nodes scaled to zero.',
    [daemonSet({ desired: 0, ready: 0 })],
    [0, 'NONE', 'scaled-to-zero INFO'],
  ),
  label(
    'a DaemonSet with a pod on a node that should not have it',
    'Somebody changed labels or taints; a quarter of an hour is given.',
    [daemonSet({ desired: 5, ready: 5 }, { numberMisscheduled: 1 }), ...good(6, AGENT)],
    [14.9, 'HEALTHY'],
    [15, 'WARNING', 'daemonset-misscheduled WARNING'],
  ),
  label(
    'a DaemonSet with a node that got no pod',
    'After ten minutes it is not about to come.',
    [daemonSet({ desired: 5, ready: 4 }, { currentNumberScheduled: 4 }), ...good(4, AGENT)],
    [9.9, 'HEALTHY'],
    [10, 'WARNING', 'daemonset-not-scheduled WARNING'],
    [15, 'WARNING', 'daemonset-not-scheduled WARNING', 'ready-below-desired WARNING'],
  ),
  label(
    'a DaemonSet that is updated node by node',
    'The newest pod is a minute old.',
    [daemonSet({ desired: 5, ready: 4, updated: 2 }), ...good(4, AGENT), fresh(AGENT)],
    [0, 'PROGRESSING'],
    [8.9, 'PROGRESSING'],
  ),
  label(
    'a DaemonSet on two nodes whose last pod is replaced',
    'Both are of the new version; one is a minute old.',
    [daemonSet({ desired: 2, ready: 1 }), ...good(1, AGENT), fresh(AGENT)],
    [0, 'PROGRESSING'],
    [9, 'CRITICAL', 'ready-at-or-below-half CRITICAL', 'readiness-slow WARNING'],
  ),
  label(
    'a DaemonSet on two nodes that is away on one',
    'Its pod is old and was ready: nothing is being replaced.',
    [daemonSet({ desired: 2, ready: 1 }), ...good(1, AGENT), away(AGENT, 2)],
    [0, 'CRITICAL', 'ready-at-or-below-half CRITICAL'],
  ),
  label(
    'a DaemonSet whose update stands still',
    'No new pod since yesterday.',
    [daemonSet({ desired: 5, ready: 5, updated: 2 }), ...good(5, AGENT)],
    [14.9, 'HEALTHY'],
    [15, 'WARNING', 'daemonset-update-stuck WARNING'],
  ),
  label(
    'a DaemonSet whose pods are ready and not available',
    'The time of minReadySeconds should be over after a quarter of an hour.',
    [daemonSet({ desired: 5, ready: 5 }, { numberAvailable: 4 }), ...good(5, AGENT)],
    [14.9, 'HEALTHY'],
    [15, 'WARNING', 'daemonset-update-stuck WARNING'],
  ),
  label(
    'a DaemonSet updated by hand',
    'OnDelete: old pods stay until somebody deletes them.',
    [daemonSet({ desired: 5, ready: 5, updated: 2 }, {}, onDelete), ...good(5, AGENT)],
    [0, 'HEALTHY'],
    [60, 'HEALTHY'],
  ),
  label(
    'a DaemonSet with one crashing pod of ten',
    'Nine of ten look well, and one node has nothing.',
    [
      daemonSet({ desired: 10, ready: 9 }),
      ...good(9, AGENT),
      {
        ...waiting('bad', 'CrashLoopBackOff', {
          since: 4,
          restarts: 5,
          last: ended('Error', 1, 1),
          phase: 'Running',
        }),
        metadata: away(AGENT, 4).metadata,
      },
    ],
    [0, 'CRITICAL', 'crash-loop CRITICAL'],
  ),
  label(
    'a DaemonSet with one unready pod of ten for 20 minutes',
    'The sum hides a single node; its pod does not.',
    [daemonSet({ desired: 10, ready: 9 }), ...good(9, AGENT), away(AGENT, 20)],
    [0, 'WARNING', 'not-ready WARNING', 'ready-below-desired WARNING'],
  ),
];
