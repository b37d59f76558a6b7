import type { Json, JsonObject } from '#domain/json.ts';
import { ago } from '#examples/epoch.ts';
import { NEVER_STORED } from '#examples/never-stored.ts';
import { hex, type KubernetesObject, object } from './object.ts';

/** What a cluster says about something, so many times until two minutes before `at`. */
function event(
  about: KubernetesObject,
  at: number,
  said: { readonly type: 'Normal' | 'Warning'; readonly reason: string; readonly count: number },
): KubernetesObject {
  const { name, namespace } = about.metadata as {
    readonly name: string;
    readonly namespace: string;
  };
  const { type, reason, count } = said;
  return object(
    {
      apiVersion: 'v1',
      kind: 'Event',
      namespace,
      name: `${name}.${hex(`${about.kind}/${name}/${reason}`, 16)}`,
      age: at + 40,
      manager: 'kubelet',
    },
    {
      type,
      reason,
      count,
      message: `${reason}: ${NEVER_STORED}-message-${name}`,
      involvedObject: { apiVersion: about.apiVersion, kind: about.kind, name, namespace },
      firstTimestamp: ago(at + 40),
      lastTimestamp: ago(at + 2),
      source: { component: 'kubelet' },
    },
  );
}

/** The warnings that a real cluster gives for the trouble in these objects, and a few words about what goes well. */
export const eventsOf = (
  objects: readonly KubernetesObject[],
  at: number,
): readonly KubernetesObject[] =>
  objects.flatMap((one, n) => {
    const reasons = warningsOf(one);
    const told = reasons.map((reason, rank) =>
      event(one, at, { type: 'Warning', reason, count: 7 + 5 * rank }),
    );
    const isNew = one.kind === 'Pod' && n % 40 === 0;
    return isNew ? [...told, event(one, at, { type: 'Normal', reason: 'Pulled', count: 1 })] : told;
  });

function warningsOf(one: KubernetesObject): readonly string[] {
  const { status = null } = one as { readonly status?: Json };
  if (one.kind === 'Pod') return podWarnings(status);
  if (isOff(status, 'ReplicaFailure', 'True'))
    return one.kind === 'ReplicaSet' ? ['FailedCreate'] : [];
  return one.kind === 'HorizontalPodAutoscaler' && isOff(status, 'ScalingActive', 'False')
    ? ['FailedGetResourceMetric']
    : [];
}

function podWarnings(status: Json): readonly string[] {
  const containers = listAt(status, 'containerStatuses');
  const waiting = containers.flatMap(({ state }) => textAt(fieldAt(state, 'waiting'), 'reason'));
  if (waiting.includes('CrashLoopBackOff')) return ['BackOff'];
  if (waiting.some((reason) => /Image/.test(reason))) return ['Failed', 'BackOff'];
  if (waiting.some((reason) => reason.endsWith('Error'))) return ['Failed'];
  if (isOff(status, 'PodScheduled', 'False')) return ['FailedScheduling'];
  if (fieldAt(status, 'reason') === 'Evicted') return ['Evicted'];
  return fieldAt(status, 'phase') === 'Running' && isOff(status, 'Ready', 'False')
    ? ['Unhealthy']
    : [];
}

const isOff = (status: Json, type: string, off: 'True' | 'False'): boolean =>
  listAt(status, 'conditions').some((one) => one.type === type && one.status === off);

const fieldAt = (value: Json | undefined, key: string): Json =>
  (value as JsonObject | null | undefined)?.[key] ?? null;
const listAt = (value: Json, key: string): readonly JsonObject[] =>
  (fieldAt(value, key) ?? []) as unknown as readonly JsonObject[];
const textAt = (value: Json, key: string): readonly string[] => {
  const found = fieldAt(value, key);
  return typeof found === 'string' ? [found] : [];
};
