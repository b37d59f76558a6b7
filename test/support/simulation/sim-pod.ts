import type { Item } from '../kubernetes-objects.ts';
import { printedAt } from './sim-time.ts';

/** What runs in a pod, and what is wrong with it. Times are seconds. */
export interface Version {
  readonly image: string;
  readonly pull: number;
  /** From start to ready. */
  readonly start: number;
  /** `crash`: ends after `lasts`; `typo`: no such image; `deaf`: never ready; `huge`: no node has room. */
  readonly fault?: 'crash' | 'typo' | 'deaf' | 'huge';
  readonly lasts?: number;
  /** The container ends with success after `lasts`. */
  readonly ends?: boolean;
}

interface End {
  readonly reason: string;
  readonly exitCode: number;
  readonly startedAt: number;
  readonly finishedAt: number;
}

/** A pod as its node drives it. */
export interface SimPod {
  readonly name: string;
  readonly namespace: string;
  readonly owner: readonly [kind: string, name: string];
  readonly version: Version;
  readonly createdAt: number;
  /** How long it takes to stop. */
  readonly stops: number;
  node?: number;
  scheduledAt?: number;
  runningSince?: number;
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  ready: boolean;
  readyChangedAt: number;
  badImage: boolean;
  restarts: number;
  crashes: number;
  end?: End;
  last?: End;
  nextStartAt?: number;
  backingOff: boolean;
  deletedAt?: number;
  stoppedAt?: number;
  /** Ends at the next step: killed from outside. */
  kill?: { readonly reason: string; readonly exitCode: number };
}

export function newPod(
  known: Pick<SimPod, 'name' | 'namespace' | 'owner' | 'version' | 'createdAt' | 'stops'>,
): SimPod {
  return {
    ...known,
    phase: 'Pending',
    ready: false,
    readyChangedAt: known.createdAt,
    badImage: false,
    restarts: 0,
    crashes: 0,
    backingOff: false,
  };
}

/** One step of the node it is on; `place` finds a node. */
export function stepPod(
  pod: SimPod,
  now: number,
  place: (pod: SimPod) => number | undefined,
): void {
  if (pod.phase === 'Succeeded' || pod.phase === 'Failed') return;
  if (pod.scheduledAt === undefined) {
    const node = pod.version.fault === 'huge' ? undefined : place(pod);
    if (node === undefined) return;
    pod.node = node;
    pod.scheduledAt = now;
  }
  if (pod.runningSince === undefined && pod.end === undefined) {
    if (now < pod.scheduledAt + pod.version.pull) return;
    if (pod.version.fault === 'typo') pod.badImage = true;
    else run(pod, now);
    return;
  }
  if (pod.runningSince === undefined) {
    if (now >= (pod.nextStartAt ?? now)) {
      pod.restarts += 1;
      run(pod, now);
    }
    return;
  }
  const { version } = pod;
  const isOver = version.lasts !== undefined && now >= pod.runningSince + version.lasts;
  if (pod.kill) finish(pod, now, pod.kill.reason, pod.kill.exitCode);
  else if (isOver && version.ends) {
    finish(pod, now, 'Completed', 0);
    pod.phase = 'Succeeded';
  } else if (isOver && version.fault === 'crash') {
    finish(pod, now, 'Error', 1);
    if (pod.owner[0] === 'Job') pod.phase = 'Failed';
  } else if (!pod.ready && version.fault !== 'deaf' && now >= pod.runningSince + version.start) {
    setReady(pod, true, now);
  }
}

function run(pod: SimPod, now: number): void {
  pod.phase = 'Running';
  pod.runningSince = now;
  pod.backingOff = false;
  if (pod.end) pod.last = pod.end;
  delete pod.end;
  delete pod.nextStartAt;
}

/** The first restart follows at once, then the node waits 10 s, 20 s … up to 5 minutes; ten good minutes forgive. */
function finish(pod: SimPod, now: number, reason: string, exitCode: number): void {
  const startedAt = pod.runningSince ?? now;
  if (now - startedAt > 600) pod.crashes = 0;
  pod.end = { reason, exitCode, startedAt, finishedAt: now };
  delete pod.runningSince;
  delete pod.kill;
  pod.backingOff = pod.crashes > 0;
  pod.nextStartAt = now + (pod.crashes === 0 ? 1 : Math.min(300, 10 * 2 ** (pod.crashes - 1)));
  pod.crashes += 1;
  setReady(pod, false, now);
}

export function setReady(pod: SimPod, ready: boolean, now: number): void {
  if (pod.ready === ready) return;
  pod.ready = ready;
  pod.readyChangedAt = now;
}

export function deletePod(pod: SimPod, now: number): void {
  pod.deletedAt ??= now + 30;
  pod.stoppedAt ??= now + pod.stops;
}

export function printPod(pod: SimPod, now: number): Item {
  const ready = pod.ready ? 'True' : 'False';
  const condition = (type: string, status: string, at: number, reason?: string) => ({
    type,
    status,
    lastTransitionTime: printedAt(at),
    ...(reason ? { reason } : {}),
  });
  const isPlaced = pod.scheduledAt !== undefined;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: pod.name,
      namespace: pod.namespace,
      creationTimestamp: printedAt(pod.createdAt),
      ...(pod.deletedAt === undefined ? {} : { deletionTimestamp: printedAt(pod.deletedAt) }),
      ownerReferences: [{ kind: pod.owner[0], name: pod.owner[1], uid: 'u', controller: true }],
    },
    status: {
      phase: pod.phase,
      conditions: isPlaced
        ? [
            condition('PodScheduled', 'True', pod.scheduledAt ?? 0),
            condition('Initialized', 'True', pod.scheduledAt ?? 0),
            condition('ContainersReady', ready, pod.readyChangedAt),
            condition('Ready', ready, pod.readyChangedAt),
          ]
        : [condition('PodScheduled', 'False', pod.createdAt, 'Unschedulable')],
      containerStatuses: isPlaced
        ? [
            {
              name: 'app',
              ready: pod.ready,
              restartCount: pod.restarts,
              state: printState(pod, now),
              lastState: printLast(pod),
            },
          ]
        : [],
    },
  };
}

/** Of a container that waits for its next start the last end is the one just now. */
function printLast({ backingOff, end, last }: SimPod): Item {
  const shown = backingOff ? end : last;
  return shown ? { terminated: printEnd(shown) } : {};
}

function printState(pod: SimPod, now: number): Item {
  if (pod.badImage) {
    const pulling = Math.floor(now / 45) % 2 === 0;
    return { waiting: { reason: pulling ? 'ErrImagePull' : 'ImagePullBackOff' } };
  }
  if (pod.runningSince !== undefined)
    return { running: { startedAt: printedAt(pod.runningSince) } };
  if (pod.end === undefined) return { waiting: { reason: 'ContainerCreating' } };
  if (!pod.backingOff) return { terminated: printEnd(pod.end) };
  return { waiting: { reason: 'CrashLoopBackOff' } };
}

const printEnd = ({ reason, exitCode, startedAt, finishedAt }: End): Item => ({
  reason,
  exitCode,
  startedAt: printedAt(startedAt),
  finishedAt: printedAt(finishedAt),
});
