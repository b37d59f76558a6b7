import { describe, expect, it } from 'vitest';
import { judgeSite } from '#domain/site-health.ts';
import { derive } from '../../support/derive-workloads.ts';
import { deployment, type Item, pod, TAKEN } from '../../support/kubernetes-objects.ts';

/** What a card says of a service that these items are. */
const reason = (items: readonly Item[]) =>
  judgeSite(
    {
      serviceId: 'pay-api',
      environment: 'production',
      cluster: 'prod',
      namespace: 'pay',
      workloads: derive(items).workloads,
    },
    TAKEN,
    false,
    TAKEN,
  ).reason?.en;
const waiting = (name: string, why: string) =>
  pod(`pay-api-6d49cb8b4f-${name}`, { ready: false, state: { waiting: { reason: why } } });

describe('the reason of a health', () => {
  it('is that the only pod crashes', () => {
    const items = [deployment({ desired: 1, ready: 0 }), waiting('a', 'CrashLoopBackOff')];
    expect(reason(items)).toBe('Container api keeps crashing.');
  });

  it('is the image that no pod can use', () => {
    const pods = ['a', 'b'].map((name) => waiting(name, 'ImagePullBackOff'));
    expect(reason([deployment({ desired: 2, ready: 0 }), ...pods])).toBe(
      'The image of container api cannot be used: ImagePullBackOff.',
    );
  });

  it.each([
    [20, 'No node can take the pod.'],
    [5, 'Only 1 of 2 replicas is ready: no node can take the pod.'],
  ])('is that no node takes a pod, for %d minutes', (minutes, text) => {
    const pending = pod('pay-api-6d49cb8b4f-b', {
      phase: 'Pending',
      ready: false,
      conditions: [['PodScheduled', 'False', 'Unschedulable', minutes]],
    });
    expect(
      reason([deployment({ desired: 2, ready: 1 }), pod('pay-api-6d49cb8b4f-a'), pending]),
    ).toBe(text);
  });

  it('stays that pods are refused when too few are left', () => {
    const refused = deployment(
      { desired: 4, ready: 2 },
      { conditions: [['ReplicaFailure', 'True', 'FailedCreate']] },
    );
    expect(reason([refused])).toBe('The cluster refuses to create its pods: FailedCreate.');
  });
});
