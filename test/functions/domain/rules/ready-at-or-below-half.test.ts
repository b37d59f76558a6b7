import { describe, expect, it } from 'vitest';
import { derive, later, only, seen } from '../../../support/derive-workloads.ts';
import {
  ago,
  autoscaler,
  deployment,
  type Item,
  pod,
  replicaSet,
} from '../../../support/kubernetes-objects.ts';

import { daemonSet, good, merged, statefulSet } from '../../../support/labelled-objects.ts';

describe('ready at or below half', () => {
  it.each([
    [1, 0, 'CRITICAL'],
    [1, 1, 'HEALTHY'],
    [2, 1, 'CRITICAL'],
    [3, 1, 'CRITICAL'],
    [4, 2, 'CRITICAL'],
    [5, 3, 'HEALTHY'],
    [0, 0, 'NONE'],
  ])('of %i desired %i ready is %s', (desired, ready, health) => {
    expect(seen(derive([deployment({ desired, ready })])).health).toBe(health);
  });

  it('says how many in both languages', () => {
    const [finding] = only(derive([deployment({ desired: 4, ready: 1 })])).findings;
    expect(finding?.message).toEqual({
      en: 'Only 1 of 4 replicas is ready.',
      ja: '4 個のレプリカのうち、準備できているのは 1 個だけです。',
    });
    expect(finding).toMatchObject({ found: '1/4', wanted: '4/4', object: 'Deployment/pay-api' });
  });

  it('is no alarm while a rollout moves within its deadline, and one after it', () => {
    const rolling = deployment(
      { desired: 2, ready: 0, updated: 2, total: 2 },
      {
        conditions: [
          ['Available', 'False', 'MinimumReplicasUnavailable', 4],
          ['Progressing', 'True', 'ReplicaSetUpdated', 4],
        ],
      },
    );
    const health = derive([rolling]);
    expect(seen(health).health).toBe('PROGRESSING');
    expect(seen(health, 5.9).health).toBe('PROGRESSING');
    expect(seen(health, 6).health).toBe('CRITICAL');
  });

  it('honours the deadline that the Deployment sets itself', () => {
    const patient = deployment(
      { desired: 2, ready: 0 },
      {
        conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 4]],
        spec: { progressDeadlineSeconds: 1800 },
      },
    );
    expect(seen(derive([patient]), 25.9).health).toBe('PROGRESSING');
    expect(seen(derive([patient]), 26).health).toBe('CRITICAL');
  });

  it('is an alarm at once when everything falls over right after a rollout was complete', () => {
    const moving = deployment(
      { desired: 2, ready: 1, updated: 1, total: 3 },
      { conditions: [['Progressing', 'True', 'ReplicaSetUpdated', 1]] },
    );
    const fallen = deployment({ desired: 2, ready: 0 });
    const pods = [pod('a', { ready: false, age: 2 }), pod('b', { ready: false, age: 2 })];
    const before = derive([moving]);
    expect(seen(before).health).toBe('PROGRESSING');
    const after = derive([fallen, ...pods], { before, at: later(1) });
    expect(seen(after, 1).health).toBe('CRITICAL');
  });

  it('is no alarm while a scale-up starts its pods', () => {
    const before = derive([deployment({ desired: 2, ready: 2 })]);
    const young = [1, 2, 3, 4].map((n) => pod(`new-${n}`, { ready: false, age: -0.5 }));
    const items = [deployment({ desired: 6, ready: 2 }), ...young];
    const first = derive(items, { before, at: later(1) });
    const second = derive(items, { before: first, at: later(2) });
    expect(seen(second, 2).health).toBe('PROGRESSING');
    expect(seen(second, 10.9).health).toBe('PROGRESSING');
    expect(seen(second, 11).health).toBe('CRITICAL');
  });

  it('is an alarm when old pods fail while the desired number rises', () => {
    const before = derive([deployment({ desired: 2, ready: 2 })]);
    const items = [deployment({ desired: 3, ready: 0 }), pod('old', { ready: false, age: 600 })];
    expect(seen(derive(items, { before, at: later(1) }), 1).health).toBe('CRITICAL');
  });

  it('believes the autoscaler that it has just scaled up', () => {
    const items = [
      deployment({ desired: 6, ready: 2 }),
      autoscaler({ min: 2, max: 10, current: 6 }, { scaled: 1 }),
      pod('new', { ready: false, age: 1 }),
    ];
    expect(seen(derive(items)).health).toBe('PROGRESSING');
    const away = (count: number) =>
      Array.from({ length: count }, (_, n) => pod(`old-${n}`, { ready: false, age: 240 }));
    expect(seen(derive([...items, ...away(1)])).health).toBe('PROGRESSING');
    expect(seen(derive([...items, ...away(2)])).health).toBe('CRITICAL');
  });

  it('is not explained by a step of the autoscaler for which nothing was made', () => {
    const items = [
      deployment({ desired: 2, ready: 1 }),
      autoscaler({ min: 1, max: 10, current: 2 }, { scaled: 1 }),
      pod('a', { age: 240 }),
      pod('b', { age: 240 }),
    ];
    expect(seen(derive(items)).health).toBe('CRITICAL');
  });

  it('began when so many pods were away that half was left, and keeps that beginning', () => {
    const items = (...since: readonly number[]) => [
      deployment({ desired: 4, ready: 1 }),
      replicaSet('pay-api-6d49cb8b4f'),
      ...since.map((minutes, n) => pod(`p${n}`, { ready: false, since: minutes })),
      pod('good'),
    ];
    const before = derive(items(50, 30, 20));
    expect(only(before).findings[0]?.since).toBe(later(-30));
    const flapped = derive(items(50, -1, -1), { before, at: later(2) });
    expect(only(flapped).findings[0]?.since).toBe(later(-30));
  });

  it('began now at the latest when pods are not there, or were counted at another moment', () => {
    const old = pod('old', { ready: false, since: 300 });
    const missing = derive([deployment({ desired: 4, ready: 1 }), old]);
    expect(only(missing).findings[0]?.since).toBe(later(0));
  });

  it('leaves a scale-up its time when a part of it is taken back', () => {
    const young = (count: number) =>
      Array.from({ length: count }, (_, n) => pod(`n${n}`, { age: 0, since: 0, ready: false }));
    const group = (desired: number, some: readonly Item[]) => [
      deployment({ desired, ready: 1 }),
      replicaSet('pay-api-6d49cb8b4f'),
      pod('good'),
      ...some,
    ];
    const first = derive(group(1, []), { at: later(0) });
    const raised = derive(group(6, young(5)), { before: first, at: later(1) });
    const lowered = derive(group(4, young(3)), { before: raised, at: later(5) });
    expect(seen(lowered, 5)).toEqual({ health: 'PROGRESSING', rules: [] });
    expect(seen(lowered, 11).health).toBe('CRITICAL');
  });

  it('gives an update its time from its first sight, though it begins with a pod that goes', () => {
    const owner = ['StatefulSet', 'pay-db'] as const;
    const going = [statefulSet({ desired: 2, ready: 1, updated: 0 }), ...good(1, owner)];
    const before = derive([statefulSet({ desired: 2, ready: 2 }), ...good(2, owner)]);
    let health = derive(going, { before, at: later(1) });
    for (let minutes = 1; minutes < 11; minutes += 1) {
      expect(seen(health, minutes)).toEqual({ health: 'PROGRESSING', rules: [] });
      health = derive(going, { before: health, at: later(minutes + 1) });
    }
    expect(seen(health, 11).health).toBe('CRITICAL');
  });

  it('is over when more than half is ready again', () => {
    const before = derive([deployment({ desired: 4, ready: 1 })]);
    const after = derive([deployment({ desired: 4, ready: 4 })], { before, at: later(1) });
    expect(seen(after, 1)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('holds for StatefulSets and DaemonSets too, whose updates have the default deadline', () => {
    const set = (revising: boolean) => ({
      kind: 'StatefulSet',
      metadata: { name: 'db', namespace: 'pay', creationTimestamp: ago(9_999), generation: 2 },
      spec: { replicas: 2, template: { spec: { containers: [{ name: 'db', image: 'db:1' }] } } },
      status: {
        observedGeneration: 2,
        replicas: 2,
        readyReplicas: 1,
        updatedReplicas: revising ? 1 : 2,
        currentRevision: 'db-1',
        updateRevision: revising ? 'db-2' : 'db-1',
      },
    });
    const young = pod('db-1', { ready: false, age: 3, owner: ['StatefulSet', 'db'] });
    expect(seen(derive([set(false), young])).health).toBe('CRITICAL');
    expect(seen(derive([set(true), young]), 6.9).health).toBe('PROGRESSING');
    expect(seen(derive([set(true), young]), 7).health).toBe('CRITICAL');
  });

  it.each([
    ['the only pod of a StatefulSet', 1, 'StatefulSet'],
    ['the last of two pods of a StatefulSet', 2, 'StatefulSet'],
    ['the last of two pods of a DaemonSet', 2, 'DaemonSet'],
  ] as const)('leaves %s its time while it is updated', (_, desired, kind) => {
    const sets = { StatefulSet: statefulSet, DaemonSet: daemonSet };
    const owner = [kind, kind === 'StatefulSet' ? 'pay-db' : 'pay-agent'] as const;
    const healthy = [sets[kind]({ desired, ready: desired }), ...good(desired, owner)];
    const rolling = merged(sets[kind]({ desired, ready: desired - 1, updated: desired }), {
      status: kind === 'StatefulSet' ? { currentRevision: 'pay-db-1' } : {},
    });
    const young = pod('young', { owner, ready: false, age: -1 / 3, since: -1 / 3 });
    const items = [rolling, ...good(desired - 1, owner), young];
    const health = derive(items, { before: derive(healthy), at: later(2 / 3) });
    expect(seen(health, 2 / 3)).toEqual({ health: 'PROGRESSING', rules: [] });
    expect(seen(health, 11).health).toBe('CRITICAL');
  });
});
