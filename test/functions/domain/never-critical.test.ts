import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workloadHealth } from '#domain/workload.ts';
import { derive, later, only } from '../../support/derive-workloads.ts';
import {
  ago,
  autoscaler,
  deployment,
  type Item,
  job,
  pod,
  replicaSet,
} from '../../support/kubernetes-objects.ts';
import {
  budget,
  cronJob,
  daemonSet,
  ingress,
  loadBalancer,
  quota,
  statefulSet,
  warning,
} from '../../support/rule-objects.ts';

type Owner = readonly [kind: string, name: string];
const RS: Owner = ['ReplicaSet', 'pay-api-6d49cb8b4f'];
const waits = (reason: string): Item => ({ waiting: { reason } });
const minutes = (to: number) => fc.integer({ min: 0, max: to });

/** A pod that is on its way: nothing about it says that it will not arrive. */
const arriving = (name: string, owner: Owner, oldest: number) =>
  fc.tuple(fc.nat(3), minutes(oldest)).map(([state, age]) => {
    const base = { owner, ready: false, since: age, age };
    return [
      pod(name, { ...base, phase: 'Pending', state: waits('ContainerCreating') }),
      pod(name, { ...base, phase: 'Pending', state: waits('PodInitializing') }),
      pod(name, base),
      pod(name, {
        ...base,
        phase: 'Pending',
        conditions: [['PodScheduled', 'False', 'Unschedulable', age]],
      }),
    ][state] as Item;
  });

/** A pod in whatever trouble there is. */
const troubled = (name: string, owner: Owner) =>
  fc.tuple(fc.nat(6), minutes(2_000)).map(([state, age]) => {
    const base = { owner, ready: false, since: age, age };
    const ended = (reason: string) => ({ terminated: { reason, exitCode: 1, finishedAt: ago(3) } });
    return [
      pod(name, { ...base, state: waits('CrashLoopBackOff'), lastState: ended('Error') }),
      pod(name, { ...base, state: waits('ImagePullBackOff') }),
      pod(name, { ...base, state: ended('OOMKilled') }),
      pod(name, { ...base, restarts: 3, lastState: ended('OOMKilled') }),
      pod(name, { ...base, phase: 'Failed' }),
      pod(name, { ...base, conditions: [['PodScheduled', 'False', 'Unschedulable', age]] }),
      pod(name, { ...base, phase: 'Unknown' }),
    ][state] as Item;
  });

const pods = (make: (name: string) => fc.Arbitrary<Item>, name: string, most = 4) =>
  fc
    .nat(most)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => make(`${name}-${n}`))));

/** What may be wrong around it. */
const around = fc.subarray<Item>([
  autoscaler({ min: 2, max: 8, current: 8 }),
  autoscaler(
    { min: 2, max: 8, current: 3 },
    { conditions: [['ScalingActive', 'False', 'FailedGetResourceMetric', 300]] },
  ),
  budget(0, 3),
  quota({ pods: ['9', '9'] }),
  loadBalancer(600),
  ingress(600),
  warning('Deployment/pay-api', 'FailedCreate', 99, 1),
]);

/** Returns how many of the workloads are critical an hour after that time: without any, the test would say nothing. */
function neverCritical(
  items: fc.Arbitrary<readonly Item[]>,
  until: number,
  before?: readonly Item[],
): number {
  let critical = 0;
  fc.assert(
    fc.property(items, fc.double({ min: 0, max: until, noNaN: true }), (all, at) => {
      const health = derive(all, before ? { before: derive(before, { at: later(-1) }) } : {});
      const moment = later(Math.min(at, until - 0.001));
      expect(workloadHealth(only(health), moment)).not.toBe('CRITICAL');
      if (workloadHealth(only(health), later(until + 60)) === 'CRITICAL') critical += 1;
    }),
    { numRuns: 150 },
  );
  return critical;
}

const DAYS = 10 * 1440;

describe('never critical is', () => {
  it('a rollout that moves within its deadline', () => {
    const rollouts = fc
      .record({
        desired: fc.integer({ min: 1, max: 9 }),
        ready: fc.nat(9),
        updated: fc.nat(9),
        surge: fc.nat(3),
        young: pods((name) => arriving(name, RS, 30), 'pay-api-6d49cb8b4f'),
        others: around,
      })
      .filter(({ desired, updated, surge }) => updated < desired || surge > 0)
      .map(({ desired, ready, updated, surge, young, others }) => [
        deployment(
          {
            desired,
            ready: Math.min(ready, desired + surge),
            updated: Math.min(updated, desired),
            total: desired + surge,
          },
          {
            conditions: [
              ['Available', 'False', 'MinimumReplicasUnavailable', 20],
              ['Progressing', 'True', 'ReplicaSetUpdated', 0],
            ],
            spec: { progressDeadlineSeconds: 3_600 },
          },
        ),
        replicaSet('pay-api-6d49cb8b4f'),
        ...young,
        ...others,
      ]);
    expect(neverCritical(rollouts, 60)).toBeGreaterThan(30);
  });

  it('an update of a StatefulSet or DaemonSet that made a pod within ten minutes', () => {
    const updates = fc
      .record({
        desired: fc.integer({ min: 2, max: 9 }),
        ready: fc.nat(9),
        updated: fc.nat(9),
        set: fc.boolean(),
        others: around,
      })
      .filter(({ desired, updated }) => updated < desired)
      .chain(({ set, others, ...counts }) => {
        const owner: Owner = set ? ['StatefulSet', 'db'] : ['DaemonSet', 'agent'];
        const young = pod('young', { owner, ready: false, age: 0, since: 0 });
        return pods((name) => arriving(name, owner, 9), 'new').map((more) => [
          set ? statefulSet(counts) : daemonSet(counts),
          young,
          ...more,
          ...others,
        ]);
      });
    expect(neverCritical(updates, 10)).toBeGreaterThan(30);
  });

  it('a scale-up that moves within its deadline', () => {
    const made = (name: string) => arriving(name, RS, 1);
    const scaleUps = fc
      .record({
        desired: fc.integer({ min: 3, max: 9 }),
        ready: fc.nat(9),
        young: pods(made, 'new', 6),
        others: around,
      })
      .map(({ desired, ready, young, others }) => [
        deployment({ desired, ready: Math.min(ready, desired) }),
        replicaSet('pay-api-6d49cb8b4f'),
        ...young,
        ...others,
      ]);
    expect(neverCritical(scaleUps, 10, [deployment({ desired: 2, ready: 2 })])).toBeGreaterThan(30);
  });

  it('what is paused', () => {
    const paused = fc
      .record({
        ready: fc.nat(4),
        ill: pods((name) => troubled(name, RS), 'pay-api-6d49cb8b4f'),
        others: around,
      })
      .map(({ ready, ill, others }) => [
        deployment(
          { desired: 4, ready },
          {
            conditions: [
              ['Progressing', 'False', 'ProgressDeadlineExceeded', 90],
              ['ReplicaFailure', 'True', 'FailedCreate', 90],
            ],
            spec: { paused: true },
          },
        ),
        replicaSet('pay-api-6d49cb8b4f'),
        ...ill,
        ...others,
      ]);
    neverCritical(paused, DAYS);
  });

  it('what is scaled to zero', () => {
    const zero = fc
      .record({
        object: fc.constantFrom(
          [
            deployment(
              { desired: 0, ready: 0 },
              { conditions: [['ReplicaFailure', 'True', 'FailedCreate']] },
            ),
            RS,
          ] as const,
          [statefulSet({ desired: 0, ready: 0 }), ['StatefulSet', 'db'] as Owner] as const,
          [daemonSet({ desired: 0 }), ['DaemonSet', 'agent'] as Owner] as const,
        ),
        others: around,
      })
      .chain(({ object: [object, owner], others }) =>
        pods((name) => troubled(name, owner), 'left').map((ill) => [
          object,
          ...(object.kind === 'Deployment' ? [replicaSet('pay-api-6d49cb8b4f')] : []),
          ...ill,
          ...others,
        ]),
      );
    neverCritical(zero, DAYS);
  });

  it('what is suspended or finished', () => {
    const ran = (owner?: Owner) =>
      fc.constantFrom<Item>(
        job('report-1', {
          ...(owner ? { owner } : {}),
          conditions: [['Complete', 'True', undefined, 10]],
        }),
        job('report-1', {
          ...(owner ? { owner } : {}),
          conditions: [['Failed', 'True', 'BackoffLimitExceeded', 10]],
        }),
        job('report-1', { ...(owner ? { owner } : {}), suspend: true }),
      );
    const ill = pods((name) => troubled(name, ['Job', 'report-1']), 'report-1');
    neverCritical(
      fc.tuple(ran(), ill).map(([run, left]) => [run, ...left]),
      DAYS,
    );
    neverCritical(
      fc
        .tuple(ran(['CronJob', 'report']), ill, fc.boolean())
        .filter(([run, , off]) => off || (run.spec as { suspend: boolean }).suspend === false)
        .map(([run, left, off]) => [cronJob('0 9 * * *', { suspend: off, ran: 70 }), run, ...left]),
      DAYS,
    );
  });
});
