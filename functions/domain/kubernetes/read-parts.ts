import {
  countIn,
  type Doubts,
  type Fields,
  fieldsIn,
  flagIn,
  listIn,
  nameIn,
  textIn,
  timeIn,
  wordIn,
} from './doubtful.ts';
import { IMAGE, NAMESPACE, OBJECT_NAME, WORD } from './names.ts';
import type { Conditions, Metadata } from './schema-parts.ts';
import type { Container, Template } from './template.ts';

/** Parts of objects as their schemas read them, by plain checks; whatever leaves a doubt is for the schema to judge. */

export const NOTHING: Fields = {};

/** What has to be there. */
export function requiredIn(doubts: Doubts, value: unknown): Fields {
  const found = fieldsIn(doubts, value);
  if (found === undefined) doubts.raised = true;
  return found ?? NOTHING;
}

/** By any names but those that schemas leave out of records. */
function recordIn(doubts: Doubts, value: unknown): Fields | undefined {
  const found = fieldsIn(doubts, value);
  if (found !== undefined && LEFT_OUT.some((name) => Object.hasOwn(found, name))) {
    doubts.raised = true;
  }
  return found;
}

const LEFT_OUT = ['__proto__', 'constructor', 'prototype'];

function requiredListIn(doubts: Doubts, value: unknown): readonly unknown[] {
  if (value == null) doubts.raised = true;
  return listIn(doubts, value);
}

export function metadataIn(doubts: Doubts, value: unknown): Metadata {
  const meta = requiredIn(doubts, value);
  return {
    name: nameIn(doubts, meta.name, OBJECT_NAME),
    namespace: nameIn(doubts, meta.namespace, NAMESPACE),
    labels: recordIn(doubts, meta.labels),
    annotations: meta.annotations ?? undefined,
    generation: countIn(doubts, meta.generation),
    creationTimestamp: timeIn(doubts, meta.creationTimestamp),
    deletionTimestamp: timeIn(doubts, meta.deletionTimestamp),
    ownerReferences: listIn(doubts, meta.ownerReferences).map((one) => {
      const owner = requiredIn(doubts, one);
      return {
        kind: nameIn(doubts, owner.kind, WORD),
        name: nameIn(doubts, owner.name, OBJECT_NAME),
        controller: flagIn(doubts, owner.controller),
      };
    }),
  };
}

export const conditionsIn = (doubts: Doubts, value: unknown): Conditions =>
  listIn(doubts, value).map((one) => {
    const { type, status, reason, lastTransitionTime, lastUpdateTime } = requiredIn(doubts, one);
    const read = {
      reason: wordIn(doubts, reason),
      lastTransitionTime: timeIn(doubts, lastTransitionTime),
      lastUpdateTime: timeIn(doubts, lastUpdateTime),
    };
    if (typeof type === 'string' && isStatus(status)) return { type, status, ...read };
    doubts.raised = true;
    return { type: '', status: 'Unknown', ...read };
  });

export const isStatus = (value: unknown): value is 'True' | 'False' | 'Unknown' =>
  value === 'True' || value === 'False' || value === 'Unknown';

/** An image that is not given is none that can be read. */
function imageIn(doubts: Doubts, value: unknown): string {
  if (value !== undefined && typeof value !== 'string') doubts.raised = true;
  return typeof value === 'string' && IMAGE.test(value) ? value : 'unreadable';
}

export function bareTemplateIn(doubts: Doubts, value: unknown) {
  const { metadata, spec: said } = requiredIn(doubts, value);
  const spec = requiredIn(doubts, said);
  const meta = fieldsIn(doubts, metadata);
  const bare = (one: unknown) => {
    const { name, image } = requiredIn(doubts, one);
    return { name: nameIn(doubts, name, OBJECT_NAME), image: imageIn(doubts, image) };
  };
  return {
    metadata: meta && {
      labels: meta.labels ?? undefined,
      annotations: meta.annotations ?? undefined,
    },
    spec: {
      containers: requiredListIn(doubts, spec.containers).map(bare),
      initContainers: listIn(doubts, spec.initContainers).map(bare),
    },
  };
}

export function templateIn(doubts: Doubts, value: unknown): Template {
  const { metadata, spec: said } = requiredIn(doubts, value);
  const spec = requiredIn(doubts, said);
  const meta = fieldsIn(doubts, metadata);
  const security = fieldsIn(doubts, spec.securityContext);
  const containerOf = (one: unknown) => containerIn(doubts, one);
  return {
    metadata: meta && {
      labels: recordIn(doubts, meta.labels),
      annotations: meta.annotations ?? undefined,
    },
    spec: {
      containers: requiredListIn(doubts, spec.containers).map(containerOf),
      initContainers: listIn(doubts, spec.initContainers).map(containerOf),
      terminationGracePeriodSeconds: countIn(doubts, spec.terminationGracePeriodSeconds),
      securityContext: security && { runAsNonRoot: flagIn(doubts, security.runAsNonRoot) },
    },
  };
}

function containerIn(doubts: Doubts, value: unknown): Container {
  const found = requiredIn(doubts, value);
  const lifecycle = fieldsIn(doubts, found.lifecycle);
  const resources = fieldsIn(doubts, found.resources);
  const security = fieldsIn(doubts, found.securityContext);
  return {
    name: nameIn(doubts, found.name, OBJECT_NAME),
    image: imageIn(doubts, found.image),
    restartPolicy: textIn(doubts, found.restartPolicy),
    readinessProbe: probeIn(doubts, found.readinessProbe),
    livenessProbe: probeIn(doubts, found.livenessProbe),
    startupProbe: probeIn(doubts, found.startupProbe),
    lifecycle: lifecycle && { preStop: fieldsIn(doubts, lifecycle.preStop) && {} },
    resources: resources && {
      requests: recordIn(doubts, resources.requests),
      limits: recordIn(doubts, resources.limits),
    },
    securityContext: security && {
      runAsNonRoot: flagIn(doubts, security.runAsNonRoot),
      readOnlyRootFilesystem: flagIn(doubts, security.readOnlyRootFilesystem),
      privileged: flagIn(doubts, security.privileged),
      allowPrivilegeEscalation: flagIn(doubts, security.allowPrivilegeEscalation),
    },
  };
}

function probeIn(doubts: Doubts, value: unknown): Container['readinessProbe'] {
  const probe = fieldsIn(doubts, value);
  return (
    probe && {
      initialDelaySeconds: countIn(doubts, probe.initialDelaySeconds),
      periodSeconds: countIn(doubts, probe.periodSeconds),
      failureThreshold: countIn(doubts, probe.failureThreshold),
    }
  );
}
