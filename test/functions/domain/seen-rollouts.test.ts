import { describe, expect, it } from 'vitest';
import type { NamespaceHealth } from '#domain/workload.ts';
import { derive, later, only } from '../../support/derive-workloads.ts';
import { type Item, template } from '../../support/kubernetes-objects.ts';

interface Said {
  readonly image?: string;
  readonly revision?: string;
  readonly updated?: number;
  readonly observed?: number;
}

const statefulSet = ({
  image = 'db:1',
  revision = 'db-a',
  updated = 3,
  observed = 1,
}: Said): Item => ({
  kind: 'StatefulSet',
  metadata: { name: 'db', namespace: 'pay', generation: 1, creationTimestamp: later(-9_000) },
  spec: { replicas: 3, template: template(image) },
  status: {
    observedGeneration: observed,
    replicas: 3,
    readyReplicas: updated,
    updatedReplicas: updated,
    currentRevision: 'db-a',
    updateRevision: revision,
  },
});

const daemonSet = (image: string, generation: number): Item => ({
  kind: 'DaemonSet',
  metadata: {
    name: 'agent',
    namespace: 'pay',
    generation: 1,
    annotations: { 'deprecated.daemonset.template.generation': String(generation) },
  },
  spec: { template: template(image) },
  status: {
    observedGeneration: 1,
    desiredNumberScheduled: 2,
    updatedNumberScheduled: 2,
    numberReady: 2,
    numberAvailable: 2,
  },
});

const seenAfter = (before: NamespaceHealth, minutes: number, ...items: readonly Item[]) =>
  derive(items, { at: later(minutes), before });

describe('The rollouts of a StatefulSet or DaemonSet', () => {
  it('begin with what ran when it was first looked at, which is no rollout by then', () => {
    const first = only(derive([statefulSet({})]));
    expect(first.rollouts).toEqual([
      {
        images: ['db:1'],
        template: 'db-a',
        startedAt: later(0),
        atLatest: true,
        outcome: 'unseen',
      },
    ]);
    expect(first).not.toHaveProperty('rolledOutAt');
  });

  it('are as old as the poll that saw another template, and done when a poll saw them done', () => {
    const first = derive([statefulSet({})]);
    const moving = seenAfter(
      first,
      5,
      statefulSet({ image: 'db:2', revision: 'db-b', updated: 1 }),
    );
    const done = seenAfter(moving, 9, statefulSet({ image: 'db:2', revision: 'db-b' }));
    expect(only(moving).rollouts?.[0]).toMatchObject({ outcome: 'moving', startedAt: later(5) });
    expect(only(done).rollouts?.[0]).toEqual({
      images: ['db:2'],
      template: 'db-b',
      startedAt: later(5),
      atLatest: true,
      outcome: 'done',
      finishedAt: later(9),
    });
    expect(only(done).rolledOutAt).toBe(later(5));
  });

  it('wait for the controller to have seen the new template, so that one is not two', () => {
    const first = derive([statefulSet({})]);
    const unobserved = seenAfter(first, 5, statefulSet({ image: 'db:2', observed: 0 }));
    expect(only(unobserved).rollouts).toHaveLength(1);
    const seen = seenAfter(
      unobserved,
      6,
      statefulSet({ image: 'db:2', revision: 'db-b', updated: 0 }),
    );
    expect(only(seen).rollouts).toHaveLength(2);
  });

  it('are there when only the configuration in the template changed', () => {
    const first = derive([statefulSet({})]);
    const second = seenAfter(first, 5, statefulSet({ revision: 'db-b' }));
    expect(only(second).rollouts).toHaveLength(2);
    expect(only(second).rollouts?.[0]).not.toHaveProperty('backTo');
    const agent = derive([daemonSet('agent:1', 1)]);
    expect(only(seenAfter(agent, 5, daemonSet('agent:1', 2))).rollouts?.[0]?.revision).toBe(2);
  });

  it('go back to images that ran before', () => {
    const first = derive([daemonSet('agent:1', 1)]);
    const second = seenAfter(first, 5, daemonSet('agent:2', 2));
    const third = seenAfter(second, 9, daemonSet('agent:1', 3));
    expect(only(third).rollouts?.map(({ backTo }) => backTo)).toEqual([
      later(0),
      undefined,
      undefined,
    ]);
  });

  it('go on from what was known before rollouts were', () => {
    const { workloads, namespace } = derive([daemonSet('agent:1', 1)]);
    const { rollouts: _, ...former } = {
      ...only({ workloads, namespace }),
      rolledOutAt: later(-60),
    };
    const now = seenAfter({ namespace, workloads: [former] }, 5, daemonSet('agent:1', 1));
    expect(only(now).rollouts?.[0]).toMatchObject({ startedAt: later(-60) });
    expect(only(now).rolledOutAt).toBe(later(-60));
  });
});
