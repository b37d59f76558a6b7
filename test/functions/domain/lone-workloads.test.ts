import { describe, expect, it } from 'vitest';
import type { Workload } from '#domain/workload.ts';
import { workloadHealth } from '#domain/workload.ts';
import { derive, later, only } from '../../support/derive-workloads.ts';
import {
  ago,
  deployment,
  type Item,
  pod,
  replicaSet,
  TAKEN,
  template,
} from '../../support/kubernetes-objects.ts';

type Owner = readonly [kind: string, name: string] | undefined;

/** A pod with the owner given, or with none at all. */
function lone(name: string, owner: Owner, more: Parameters<typeof pod>[1] = {}): Item {
  const item = pod(name, { labels: { app: 'pay-api' }, ...more, owner: owner ?? ['', ''] });
  const { ownerReferences, ...metadata } = item.metadata as Item;
  const status = item.status as { readonly containerStatuses: readonly Item[] };
  const image = 'registry.example/pay/api:1.0.0';
  const containerStatuses = status.containerStatuses.map((one) => ({ ...one, image }));
  return {
    ...item,
    metadata: owner ? { ...metadata, ownerReferences } : metadata,
    status: { ...status, containerStatuses },
  };
}

function set(name: string, owner: Owner, desired: number, ready: number): Item {
  const item = replicaSet(name, owner === undefined ? {} : { owner });
  const { ownerReferences, ...metadata } = item.metadata as Item;
  return {
    ...item,
    metadata: owner ? { ...metadata, ownerReferences } : metadata,
    spec: { replicas: desired, template: template() },
    status: { replicas: desired, readyReplicas: ready },
  };
}

const health = (workload: Workload, minutes = 0) => workloadHealth(workload, later(minutes));

describe('a pod or ReplicaSet that nothing listed controls', () => {
  it('is a workload of its own, with its labels and image', () => {
    const workload = only(derive([lone('probe', undefined)]));
    expect(workload).toMatchObject({
      kind: 'Pod',
      name: 'probe',
      labels: { app: 'pay-api' },
      images: ['registry.example/pay/api:1.0.0'],
      desired: 1,
      ready: 1,
    });
    expect(health(workload)).toBe('HEALTHY');
    expect(workload).not.toHaveProperty('rollouts');
  });

  it('is one too when a node or a kind of an operator controls it', () => {
    for (const owner of [
      ['Node', 'node-1'],
      ['SparkApplication', 'report'],
    ] as const) {
      expect(only(derive([lone('probe', owner)])).kind).toBe('Pod');
    }
    expect(only(derive([set('pay-api-7d9', ['Rollout', 'pay-api'], 2, 2)]))).toMatchObject({
      kind: 'ReplicaSet',
      desired: 2,
      ready: 2,
    });
  });

  it('is critical when it failed, and a warning for as long as it lies there', () => {
    const failed = lone('probe', undefined, { phase: 'Failed', ready: false, since: 10 });
    const workload = only(derive([failed]));
    expect(health(workload)).toBe('CRITICAL');
    expect(workload.findings.map(({ rule }) => rule)).toEqual(['pod-failed', 'pod-failed']);
    expect(health(workload, 60)).toBe('WARNING');
    expect(health(workload, 60 * 24 * 9)).toBe('WARNING');
  });

  it('is a warning for as long as it lies there evicted', () => {
    const item = lone('probe', undefined, { phase: 'Failed', ready: false, since: 60 * 24 * 3 });
    const evicted = { ...item, status: { ...(item.status as Item), reason: 'Evicted' } };
    expect(health(only(derive([evicted])))).toBe('WARNING');
  });

  it('is critical when it is not ready, but not while it starts', () => {
    const away = { ready: false, since: 5 };
    expect(health(only(derive([lone('probe', undefined, away)])))).toBe('CRITICAL');
    const young = only(derive([lone('probe', undefined, { ...away, age: 1 })]));
    expect([health(young), health(young, 8), health(young, 10)]).toEqual([
      'PROGRESSING',
      'PROGRESSING',
      'CRITICAL',
    ]);
  });

  it('is critical when half of a ReplicaSet is ready', () => {
    const workload = only(
      derive([
        set('pay-api-7d9', undefined, 2, 1),
        pod('pay-api-7d9-a', { owner: ['ReplicaSet', 'pay-api-7d9'] }),
        pod('pay-api-7d9-b', { owner: ['ReplicaSet', 'pay-api-7d9'], ready: false }),
      ]),
    );
    expect([workload.kind, health(workload)]).toEqual(['ReplicaSet', 'CRITICAL']);
  });

  it('is nothing when it is done, or an older version that is kept', () => {
    const done = lone('probe', undefined, { phase: 'Succeeded', ready: false });
    expect(derive([done, set('pay-api-6c4', ['Rollout', 'pay-api'], 0, 0)]).workloads).toEqual([]);
    expect(health(only(derive([set('old', undefined, 0, 0)])))).toBe('NONE');
  });

  it('says that it does not go away once, and nothing else', () => {
    const item = lone('probe', undefined, { ready: false });
    const leaving = {
      ...item,
      metadata: { ...(item.metadata as Item), deletionTimestamp: ago(30) },
    };
    const { findings } = only(derive([leaving]));
    expect(findings.map(({ rule }) => rule)).toEqual(['stuck-terminating']);
  });

  it('stays out where a controller that is listed was not, or not yet', () => {
    const items = [
      replicaSet('pay-api-7d9'),
      pod('pay-api-7d9-a', { owner: ['ReplicaSet', 'pay-api-7d9'], ready: false }),
      pod('db-0', { owner: ['StatefulSet', 'db'] }),
      pod('agent-x', { owner: ['DaemonSet', 'agent'] }),
      pod('import-x', { owner: ['Job', 'import'], phase: 'Failed' }),
    ];
    expect(derive(items).workloads).toEqual([]);
    const whole = derive([deployment({ desired: 1, ready: 1 }), ...items.slice(0, 1)], {
      at: TAKEN,
    });
    expect(only(whole).kind).toBe('Deployment');
  });
});
