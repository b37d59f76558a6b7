import { countIn, type Doubts, fieldsIn, flagIn, textIn, timeIn, wordIn } from './doubtful.ts';
import { isAlone } from './lone-object.ts';
import { bareTemplateIn, conditionsIn, metadataIn, requiredIn, templateIn } from './read-parts.ts';

/**
 * What there are thousands of beside pods, as their schemas read it and at a fraction of the cost. Undefined when anything
 * is not as it should be; then the schema says what.
 */

export function readDeployment(item: unknown) {
  const doubts: Doubts = { raised: false };
  const found = requiredIn(doubts, item);
  const spec = requiredIn(doubts, found.spec);
  const status = fieldsIn(doubts, found.status);
  const read = {
    metadata: metadataIn(doubts, found.metadata),
    spec: {
      replicas: countIn(doubts, spec.replicas),
      paused: flagIn(doubts, spec.paused),
      progressDeadlineSeconds: countIn(doubts, spec.progressDeadlineSeconds),
      template: templateIn(doubts, spec.template),
    },
    status: status && {
      observedGeneration: countIn(doubts, status.observedGeneration),
      replicas: countIn(doubts, status.replicas),
      updatedReplicas: countIn(doubts, status.updatedReplicas),
      readyReplicas: countIn(doubts, status.readyReplicas),
      availableReplicas: countIn(doubts, status.availableReplicas),
      conditions: conditionsIn(doubts, status.conditions),
    },
  };
  return doubts.raised ? undefined : read;
}

/** Undefined for one that nothing listed controls, too: of that the whole template is looked at. */
export function readReplicaSet(item: unknown) {
  const doubts: Doubts = { raised: false };
  const found = requiredIn(doubts, item);
  const spec = requiredIn(doubts, found.spec);
  const status = fieldsIn(doubts, found.status);
  const read = {
    metadata: metadataIn(doubts, found.metadata),
    spec: {
      replicas: countIn(doubts, spec.replicas),
      template: bareTemplateIn(doubts, spec.template),
    },
    status: status && {
      readyReplicas: countIn(doubts, status.readyReplicas),
      conditions: conditionsIn(doubts, status.conditions),
    },
  };
  const owner = read.metadata.ownerReferences?.find(({ controller }) => controller);
  return doubts.raised || owner === undefined || isAlone({ owner }) ? undefined : read;
}

export function readEvent(item: unknown) {
  const doubts: Doubts = { raised: false };
  const found = requiredIn(doubts, item);
  const about = fieldsIn(doubts, found.involvedObject);
  const series = fieldsIn(doubts, found.series);
  const read = {
    metadata: metadataIn(doubts, found.metadata),
    type: textIn(doubts, found.type),
    reason: wordIn(doubts, found.reason),
    involvedObject: about && {
      kind: textIn(doubts, about.kind),
      name: textIn(doubts, about.name),
    },
    count: countIn(doubts, found.count),
    firstTimestamp: timeIn(doubts, found.firstTimestamp),
    lastTimestamp: timeIn(doubts, found.lastTimestamp),
    eventTime: timeIn(doubts, found.eventTime),
    series: series && {
      count: countIn(doubts, series.count),
      lastObservedTime: timeIn(doubts, series.lastObservedTime),
    },
  };
  return doubts.raised ? undefined : read;
}
