import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import { AUTOSCALER_CONFIG_MAP, projectAutoscalerStatus } from './autoscaler-status.ts';
import { KIND, OBJECT_NAME } from './names.ts';
import type { ConfigMapObject, EventObject } from './other-objects.ts';
import { projector } from './projector.ts';
import { readEvent } from './read-workload.ts';
import { common, count, maybe, metadata, time, word } from './schema-parts.ts';

const text = maybe(v.string());

/** https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/, as it is served in the core group. */
export const event = projector(
  v.object({
    metadata,
    type: text,
    reason: word,
    involvedObject: maybe(v.object({ kind: text, name: text })),
    count,
    firstTimestamp: time,
    lastTimestamp: time,
    eventTime: time,
    series: maybe(v.object({ count, lastObservedTime: time })),
  }),
  (found): EventObject | undefined => {
    const { kind = '', name = '' } = found.involvedObject ?? {};
    const { metadata: meta, series, reason = 'Unknown' } = found;
    if (found.type !== 'Warning' || !KIND.test(kind) || !OBJECT_NAME.test(name)) return undefined;
    const began = found.firstTimestamp ?? found.eventTime ?? meta.creationTimestamp;
    return compact({
      kind: 'Event',
      namespace: meta.namespace,
      name: `${kind}/${name}/${reason}`,
      labels: {},
      about: { kind, name },
      reason,
      count: series?.count ?? found.count ?? 1,
      firstSeen: began,
      lastSeen: series?.lastObservedTime ?? found.lastTimestamp ?? found.eventTime ?? began,
    });
  },
  readEvent,
);

/** Whole or reduced to its metadata: nothing but its name is looked at, unless it is the Cluster Autoscaler's. */
export const configMap = projector(
  v.object({ metadata, data: maybe(v.object({ status: maybe(v.unknown()) })) }),
  ({ metadata: meta, data }, kept): ConfigMapObject => {
    const isStatus =
      meta.namespace === AUTOSCALER_CONFIG_MAP.namespace &&
      meta.name === AUTOSCALER_CONFIG_MAP.name;
    return isStatus && data !== undefined
      ? projectAutoscalerStatus({ data })
      : { kind: 'ConfigMap', ...common(meta, kept) };
  },
);
