import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ago, deployment, type Item, replicaSet } from './kubernetes-objects.ts';

interface Recorded {
  readonly metadata: Readonly<Record<string, unknown>>;
}

const FILE = join(import.meta.dirname, '../fixtures/kubernetes-1.36/list-page1.json');
/** A pod as a real server listed it: 14 variables, who set which field, a status. */
const RECORDED: Recorded = JSON.parse(readFileSync(FILE, 'utf8')).items[0];

/** 25 pods, 5 Deployments, 5 ReplicaSets and 10 warnings in each of as many namespaces. */
export function realisticCluster(
  namespaces: number,
): Readonly<Record<'pods' | 'deployments' | 'replicasets' | 'events', readonly Item[]>> {
  const names = Array.from({ length: namespaces }, (_, n) => `team-${n}`);
  const inEach = (count: number, make: (namespace: string, n: number) => Item) =>
    names.flatMap((namespace) => Array.from({ length: count }, (_, n) => make(namespace, n)));
  return {
    pods: inEach(25, (namespace, n) => {
      const { metadata } = RECORDED;
      const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `api-${n % 5}-6d49cb8b4f` };
      return {
        ...RECORDED,
        metadata: {
          ...metadata,
          name: `api-${n % 5}-6d49cb8b4f-${n}`,
          namespace,
          uid: `573b3b51-701a-4bab-a790-${namespace}-${n}`,
          ownerReferences: [{ ...owner, uid: `rs-${n % 5}`, controller: true }],
        },
      };
    }),
    deployments: inEach(5, (namespace, n) =>
      deployment({ desired: 5, ready: 5 }, { name: `api-${n}`, namespace }),
    ),
    replicasets: inEach(5, (namespace, n) =>
      replicaSet(`api-${n}-6d49cb8b4f`, { namespace, owner: ['Deployment', `api-${n}`] }),
    ),
    events: inEach(10, (namespace, n) => warning(namespace, n)),
  };
}

const warning = (namespace: string, n: number): Item => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: {
    name: `api-${n}.17a1b2c3d4e5f6`,
    namespace,
    creationTimestamp: ago(30),
    managedFields: [{ manager: 'kubelet', operation: 'Update', fieldsV1: { 'f:count': {} } }],
  },
  type: 'Warning',
  reason: 'Unhealthy',
  message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
  involvedObject: {
    kind: 'Pod',
    namespace,
    name: `api-${n % 5}-6d49cb8b4f-${n}`,
    apiVersion: 'v1',
    fieldPath: 'spec.containers{api}',
  },
  source: { component: 'kubelet', host: 'node-1' },
  count: 3 + n,
  firstTimestamp: ago(30),
  lastTimestamp: ago(1),
});
