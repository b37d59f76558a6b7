import type { Json, JsonObject } from '#domain/json.ts';
import { ago } from '#examples/epoch.ts';
import { hex, present } from './object.ts';
import type { PodState } from './pod-state.ts';

interface Container {
  readonly name: string;
  readonly image: string;
}

/** `status` of a pod of this age (minutes); the state is that of its first container, the others run. */
export function podStatus(
  state: PodState,
  age: number,
  containers: readonly Container[],
): JsonObject {
  const view = viewOf(state, age);
  const scheduled = state.kind !== 'unschedulable';
  return present({
    phase: view.phase,
    reason: view.reason,
    message: view.message,
    conditions: view.phase === 'Failed' && view.reason ? ends(view) : conditions(view, age),
    startTime: scheduled ? ago(age) : undefined,
    qosClass: 'Burstable',
    containerStatuses: view.main
      ? containers.map((container, index) =>
          containerStatus(container, index === 0 ? view.main : { state: running(age - 0.1) }),
        )
      : undefined,
  });
}

interface View {
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  readonly reason?: string;
  readonly message?: string;
  readonly ready: boolean;
  /** Minutes since it is ready, or is no longer. */
  readonly since: number;
  readonly unschedulable?: true;
  readonly main?: Main;
}

interface Main {
  readonly state: JsonObject;
  readonly lastState?: JsonObject;
  readonly ready?: boolean;
  readonly restarts?: number;
}

function viewOf(state: PodState, age: number): View {
  switch (state.kind) {
    case 'ready':
      return runningView(age - 0.5, { state: running(age - 0.2) });
    case 'terminating':
      return { ...runningView(state.minutes, { state: running(age - 0.2) }), ready: false };
    case 'not-ready':
      return {
        phase: 'Running',
        ready: false,
        since: state.minutes,
        main: { state: running(age - 0.2), ready: false },
      };
    case 'starting':
      return pending(age, waiting('ContainerCreating'));
    case 'cannot-start':
      return pending(state.minutes, waiting(state.reason, 'Back-off pulling image'));
    case 'unschedulable':
      return { phase: 'Pending', ready: false, since: state.minutes, unschedulable: true };
    case 'crash-loop':
      return {
        phase: 'Running',
        ready: false,
        since: 3,
        main: {
          ...waiting('CrashLoopBackOff', 'back-off 5m0s restarting failed container'),
          lastState: terminated(state.exitCode, 'Error', 3.2, 3),
          restarts: state.restarts,
        },
      };
    case 'oom-killed':
      return runningView(state.minutes - 1, {
        state: running(state.minutes - 0.5),
        lastState: terminated(137, 'OOMKilled', state.minutes + 190, state.minutes),
        restarts: state.restarts,
      });
    case 'restarted':
      return runningView(state.minutes - 1, {
        state: running(state.minutes - 0.5),
        lastState: terminated(state.exitCode, 'Error', state.minutes + 300, state.minutes),
        restarts: state.restarts,
      });
    case 'running':
      return runningView(state.minutes, { state: running(state.minutes) });
    case 'rejected':
      return {
        phase: 'Failed',
        reason: state.reason,
        message: 'Pod was rejected: the device plugin has no healthy device left.',
        ready: false,
        since: state.minutes,
      };
    case 'evicted':
      return {
        phase: 'Failed',
        reason: 'Evicted',
        message: 'The node was low on resource: ephemeral-storage.',
        ready: false,
        since: state.minutes,
      };
    case 'succeeded':
      return finished('Succeeded', state.minutes, terminated(0, 'Completed', age, state.minutes));
    case 'failed':
      return finished(
        'Failed',
        state.minutes,
        terminated(state.exitCode, 'Error', age, state.minutes),
      );
  }
}

const runningView = (since: number, main: Main): View => ({
  phase: 'Running',
  ready: true,
  since,
  main: { ready: true, ...main },
});
const pending = (since: number, main: Main): View => ({
  phase: 'Pending',
  ready: false,
  since,
  main,
});
const finished = (phase: 'Succeeded' | 'Failed', since: number, state: JsonObject): View => ({
  phase,
  ready: false,
  since,
  main: { state, ready: false },
});

const running = (minutes: number): JsonObject => ({ running: { startedAt: ago(minutes) } });
const waiting = (reason: string, message?: string): Main => ({
  state: { waiting: present({ reason, message }) },
  ready: false,
});
const terminated = (exitCode: number, reason: string, from: number, to: number): JsonObject => ({
  terminated: { exitCode, reason, startedAt: ago(from), finishedAt: ago(to) },
});

/** What the kubelet adds to a pod that it sends away. */
const ends = ({ reason, since }: View): readonly Json[] | undefined =>
  reason === 'Evicted'
    ? [
        {
          type: 'DisruptionTarget',
          status: 'True',
          reason: 'TerminationByKubelet',
          lastProbeTime: null,
          lastTransitionTime: ago(since),
        },
      ]
    : undefined;

function conditions(view: View, age: number): readonly Json[] {
  const done = view.phase === 'Succeeded';
  const readiness = view.ready
    ? { status: 'True', lastTransitionTime: ago(view.since) }
    : {
        status: 'False',
        reason: done ? 'PodCompleted' : 'ContainersNotReady',
        lastTransitionTime: ago(view.since),
      };
  if (view.unschedulable) {
    return [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message: '0/12 nodes are available: 12 Insufficient memory.',
        lastProbeTime: null,
        lastTransitionTime: ago(view.since),
      },
    ];
  }
  return [
    { type: 'PodScheduled', status: 'True', lastProbeTime: null, lastTransitionTime: ago(age) },
    { type: 'Initialized', status: 'True', lastProbeTime: null, lastTransitionTime: ago(age) },
    { type: 'ContainersReady', lastProbeTime: null, ...readiness },
    { type: 'Ready', lastProbeTime: null, ...readiness },
  ];
}

function containerStatus({ name, image }: Container, main: Main | undefined): JsonObject {
  return present({
    name,
    image,
    imageID: main && 'waiting' in main.state && !main.lastState ? '' : digested(image),
    ready: main?.ready ?? true,
    started: main !== undefined && 'running' in main.state,
    restartCount: main?.restarts ?? 0,
    state: main?.state ?? {},
    lastState: main?.lastState ?? {},
  });
}

const digested = (image: string): string =>
  `${image.replace(/:[^:/]*$/, '')}@sha256:${hex(image, 64)}`;
