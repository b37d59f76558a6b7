import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import { parseMoment } from '#domain/instant.ts';
import { conditionOf } from './cluster-object.ts';
import { LABEL_VALUE, VERSION } from './names.ts';
import { CLUSTER_SCOPE, type NodeCapacity, type NodeObject } from './node-object.ts';
import { projector } from './projector.ts';
import { QUANTITY } from './quantity.ts';
import { common, conditions, conditionsOf, maybe, metadata } from './schema-parts.ts';

const amounts = maybe(
  v.object({ cpu: maybe(v.unknown()), memory: maybe(v.unknown()), pods: maybe(v.unknown()) }),
);
const PRESSURES = ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable'] as const;

/** https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/node-v1/; its heartbeats are not kept. */
export const node = projector(
  v.object({
    metadata: v.object({ ...metadata.entries, namespace: maybe(v.unknown()) }),
    spec: maybe(v.object({ unschedulable: maybe(v.boolean()), taints: maybe(v.unknown()) })),
    status: maybe(
      v.object({
        capacity: amounts,
        allocatable: amounts,
        conditions,
        nodeInfo: maybe(v.object({ kubeletVersion: maybe(v.string()) })),
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): NodeObject => {
    const told = { conditions: conditionsOf(status?.conditions, ['Ready', ...PRESSURES]) };
    const version = status?.nodeInfo?.kubeletVersion ?? '';
    return compact({
      kind: 'Node',
      ...common({ ...meta, namespace: CLUSTER_SCOPE }, kept),
      ready: conditionOf(told, 'Ready')?.status === 'True',
      cordoned: spec?.unschedulable ? true : undefined,
      cordonedAt: spec?.unschedulable ? cordonedAt(spec.taints) : undefined,
      capacity: capacityOf(status?.capacity),
      allocatable: capacityOf(status?.allocatable),
      conditions: told.conditions.filter(
        ({ type, status: is }) => is !== (type === 'Ready' ? 'True' : 'False'),
      ),
      instanceType: labelOf(meta.labels?.['node.kubernetes.io/instance-type']),
      zone: labelOf(meta.labels?.['topology.kubernetes.io/zone']),
      version: VERSION.test(version) ? version : undefined,
    });
  },
);

/** https://kubernetes.io/docs/reference/labels-annotations-taints/#node-kubernetes-io-unschedulable */
const TAINT = 'node.kubernetes.io/unschedulable';
const taintList = v.array(v.object({ key: maybe(v.unknown()), timeAdded: maybe(v.unknown()) }));

function cordonedAt(found: unknown): string | undefined {
  const { success, output } = v.safeParse(taintList, found);
  const added = success ? output.find(({ key }) => key === TAINT)?.timeAdded : undefined;
  return typeof added === 'string' ? parseMoment(added) : undefined;
}

const capacityOf = (found: v.InferOutput<typeof amounts>): NodeCapacity =>
  compact({ cpu: amount(found?.cpu), memory: amount(found?.memory), pods: amount(found?.pods) });

const amount = (found: unknown): string | undefined =>
  typeof found === 'string' && QUANTITY.test(found) ? found : undefined;

const labelOf = (found: unknown): string | undefined =>
  typeof found === 'string' && found !== '' && LABEL_VALUE.test(found) ? found : undefined;
