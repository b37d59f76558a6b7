import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import type { ContainerState, PodObject } from './cluster-object.ts';
import { alonePod } from './project-alone.ts';
import { type Projector, projector } from './projector.ts';
import { readPod } from './read-pod.ts';
import {
  common,
  conditions,
  conditionsOf,
  count,
  maybe,
  metadata,
  objectName,
  termination,
  terminationOf,
  time,
  word,
} from './schema-parts.ts';

const containerStatus = v.object({
  name: objectName,
  ready: maybe(v.boolean()),
  restartCount: count,
  image: maybe(v.string()),
  imageID: maybe(v.string()),
  state: maybe(
    v.object({
      waiting: maybe(v.object({ reason: word })),
      running: maybe(v.object({ startedAt: time })),
      terminated: termination,
    }),
  ),
  lastState: maybe(v.object({ terminated: termination })),
});

const statuses = maybe(v.array(containerStatus));

/**
 * Of a pod only its status is kept: what it should be stands in its owner's template. The schema is what counts; it is
 * asked where a cheaper look leaves a doubt.
 */
export const pod: Projector = (item, kept) => {
  const object = readPod(item, kept);
  return object === undefined ? podBySchema(item, kept) : { kind: 'read', object };
};

export const podBySchema = projector(
  v.object({
    metadata,
    status: maybe(
      v.object({
        phase: word,
        reason: word,
        startTime: time,
        conditions,
        containerStatuses: statuses,
        initContainerStatuses: statuses,
      }),
    ),
  }),
  ({ metadata: meta, status }, kept): PodObject =>
    compact({
      kind: 'Pod',
      ...common(meta, kept),
      phase: status?.phase ?? 'Unknown',
      reason: status?.reason,
      startedAt: status?.startTime,
      conditions: conditionsOf(status?.conditions, [
        'PodScheduled',
        'Ready',
        'ContainersReady',
        'DisruptionTarget',
      ]),
      containers: [
        ...(status?.containerStatuses ?? []).map((one) => containerState(one)),
        ...(status?.initContainerStatuses ?? []).map((one) => containerState(one, true)),
      ],
      alone: alonePod(meta, kept, [
        ...(status?.containerStatuses ?? []),
        ...(status?.initContainerStatuses ?? []).map((one) => ({ ...one, init: true as const })),
      ]),
    }),
);

const DIGEST = /sha256:[0-9a-f]{64}$/;

function containerState(
  { name, ready, restartCount, imageID, state, lastState }: v.InferOutput<typeof containerStatus>,
  init?: true,
): ContainerState {
  return compact({
    name,
    init,
    ready: ready ?? false,
    restarts: restartCount ?? 0,
    waiting: state?.waiting ? (state.waiting.reason ?? 'Waiting') : undefined,
    runningSince: state?.running?.startedAt,
    terminated: terminationOf(state?.terminated),
    last: terminationOf(lastState?.terminated),
    digest: DIGEST.exec(imageID ?? '')?.[0],
  });
}
