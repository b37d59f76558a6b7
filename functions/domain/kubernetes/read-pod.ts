import { compact } from '#domain/compact.ts';
import type { Condition, ContainerState, PodObject, Termination } from './cluster-object.ts';
import {
  countIn,
  type Doubts,
  fieldsIn,
  flagIn,
  integerIn,
  listIn,
  nameIn,
  textIn,
  timeIn,
  wordIn,
} from './doubtful.ts';
import type { Kept } from './kept.ts';
import { isAlone } from './lone-object.ts';
import { OBJECT_NAME } from './names.ts';
import { isStatus, metadataIn, NOTHING } from './read-parts.ts';
import { common } from './schema-parts.ts';

/**
 * A pod as its schema reads it, at a fraction of the cost: a cluster has thousands. Undefined when anything in it is not as
 * it should be, or when it is a workload of its own; then the schema says what.
 */
export function readPod(item: unknown, kept: Kept): PodObject | undefined {
  const doubts: Doubts = { raised: false };
  const { metadata, status: said } = fieldsIn(doubts, item) ?? NOTHING;
  const status = fieldsIn(doubts, said) ?? NOTHING;
  const start = common(metadataIn(doubts, metadata), kept);
  const pod: PodObject = compact({
    kind: 'Pod',
    ...start,
    phase: wordIn(doubts, status.phase) ?? 'Unknown',
    reason: wordIn(doubts, status.reason),
    startedAt: timeIn(doubts, status.startTime),
    conditions: conditionsIn(doubts, status.conditions),
    containers: [
      ...containersIn(doubts, status.containerStatuses),
      ...containersIn(doubts, status.initContainerStatuses, true),
    ],
  });
  return doubts.raised || isAlone(pod) ? undefined : pod;
}

const TOLD = ['PodScheduled', 'Ready', 'ContainersReady', 'DisruptionTarget'];

/** All are looked at; those that are told are kept, in this order, the first of each. */
function conditionsIn(doubts: Doubts, value: unknown): readonly Condition[] {
  const told: (Condition | undefined)[] = TOLD.map(() => undefined);
  for (const one of listIn(doubts, value)) {
    const { type, status, reason, lastTransitionTime, lastUpdateTime } =
      fieldsIn(doubts, one) ?? NOTHING;
    const since = timeIn(doubts, lastTransitionTime);
    const word = wordIn(doubts, reason);
    timeIn(doubts, lastUpdateTime);
    if (typeof type !== 'string' || !isStatus(status)) {
      doubts.raised = true;
      continue;
    }
    const place = TOLD.indexOf(type);
    if (place !== -1) told[place] ??= compact({ type, status, reason: word, since });
  }
  return told.filter((one) => one !== undefined);
}

const DIGEST = /sha256:[0-9a-f]{64}$/;

const containersIn = (doubts: Doubts, value: unknown, init?: true): readonly ContainerState[] =>
  listIn(doubts, value).map((one): ContainerState => {
    const said = fieldsIn(doubts, one);
    if (said === undefined) doubts.raised = true;
    const { name, ready, restartCount, imageID, state, lastState } = said ?? NOTHING;
    const { waiting, running, terminated } = fieldsIn(doubts, state) ?? NOTHING;
    const waits = fieldsIn(doubts, waiting);
    return compact({
      name: nameIn(doubts, name, OBJECT_NAME),
      init,
      ready: flagIn(doubts, ready) ?? false,
      restarts: countIn(doubts, restartCount) ?? 0,
      waiting: waits && (wordIn(doubts, waits.reason) ?? 'Waiting'),
      runningSince: timeIn(doubts, fieldsIn(doubts, running)?.startedAt),
      terminated: terminationIn(doubts, terminated),
      last: terminationIn(doubts, fieldsIn(doubts, lastState)?.terminated),
      digest: DIGEST.exec(textIn(doubts, imageID) ?? '')?.[0],
    });
  });

function terminationIn(doubts: Doubts, value: unknown): Termination | undefined {
  const said = fieldsIn(doubts, value);
  return (
    said &&
    compact({
      reason: wordIn(doubts, said.reason),
      exitCode: integerIn(doubts, said.exitCode),
      startedAt: timeIn(doubts, said.startedAt),
      finishedAt: timeIn(doubts, said.finishedAt),
    })
  );
}
