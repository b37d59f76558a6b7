import { describe, expect, it } from 'vitest';
import type { Workload } from '#domain/workload.ts';
import { type Alarm, createAlarmLog } from '../../support/simulation/alarms.ts';
import { randomFrom } from '../../support/simulation/random.ts';
import { createScriptedHour, pollTimes } from '../../support/simulation/scripted-hour.ts';
import { createWatch, type Watch } from '../../support/simulation/watch.ts';
import { createSnapshotDesk } from '../../support/snapshot-desk.ts';

/**
 * Every alarm that the hour should raise: from which to which minute it begins, and from which to which it ends. Polls
 * come once a minute, so that an alarm may be seen up to two minutes late.
 */
const EXPECTED: readonly (readonly [
  what: string,
  from: number,
  fromAtLatest: number,
  to: number,
  toAtLatest: number,
])[] = [
  // A version that crashes, from minute 10 until it is taken back at 30.
  ['crash/Deployment/crash crash-loop CRITICAL', 10, 12, 30, 32],
  ['crash/Deployment/crash rollout-stuck CRITICAL', 20, 22, 30, 32],
  ['crash/Deployment/crash ready-below-desired WARNING', 25, 27, 30, 32],
  // An image that does not exist, from 12 to 20.
  ['typo/Deployment/typo cannot-start CRITICAL', 12, 14, 20, 22],
  // A version that never becomes ready, from 15 to 40; its deadline is ten minutes.
  ['stuck/Deployment/stuck rollout-stuck CRITICAL', 25, 27, 40, 42],
  ['stuck/Deployment/stuck readiness-slow WARNING', 25, 27, 40, 42],
  ['stuck/Deployment/stuck not-ready WARNING', 30, 32, 40, 42],
  // Killed for lack of memory at 20: critical for an hour.
  ['oom/Deployment/oom oom-killed CRITICAL', 20, 22, 80, 82],
  ['oom/Deployment/oom oom-killed WARNING', 80, 82, Number.NaN, Number.NaN],
  // The run of minute 20 fails three times, that of minute 30 does not.
  ['nightly/CronJob/nightly job-failed WARNING', 20, 23, 30, 33],
  // Restarted once at 22.
  ['restart/Deployment/restart restarts WARNING', 22, 24, 82, 84],
  // Its node is lost at 33 and counts as gone 40 s later; after 340 s its pod is made anew elsewhere.
  ['single/Deployment/single ready-at-or-below-half CRITICAL', 33.7, 35.7, 38.7, 41],
  // A quota that is full, from 45 to 52.
  ['full/Deployment/full cannot-create-pods CRITICAL', 45, 47, 52, 54],
];

/** Minutes: of the polls some are lost. */
const LOST = 1;
/** What only some polls see: the first crash, before the node begins to wait between two. */
const BETWEEN = ['crash/Deployment/crash restarts WARNING'];

const KINDS =
  'kinds=Deployment,ReplicaSet,StatefulSet,DaemonSet,CronJob,Job,Pod,HorizontalPodAutoscaler,PodDisruptionBudget,ResourceQuota';

describe('an hour of a cluster in which 30 services roll, scale and move, and a node is lost', () => {
  const expected = EXPECTED.map(([what]) => what).sort();
  const inTime = (seen: readonly Alarm[]) => {
    const alarms = seen.filter(({ what, from }) => !BETWEEN.includes(what) || from > 12);
    expect(alarms.map(({ what }) => what).sort()).toEqual(expected);
    for (const [what, from, fromAtLatest, to, toAtLatest] of EXPECTED) {
      const alarm = alarms.find((one) => one.what === what);
      expect(alarm?.from, what).toBeGreaterThanOrEqual(from);
      expect(alarm?.from, what).toBeLessThan(fromAtLatest + LOST);
      if (Number.isNaN(to)) expect(alarm?.to, what).toBeUndefined();
      else {
        expect(alarm?.to, what).toBeGreaterThanOrEqual(to);
        expect(alarm?.to, what).toBeLessThan(toAtLatest + LOST);
      }
    }
  };

  it.each([1, 2])('raises the alarms it should and clears them, polled at moments %i', (seed) => {
    const hour = createScriptedHour();
    const [watch, log] = [createWatch(), createAlarmLog()];
    for (const at of pollTimes(100, randomFrom(seed))) {
      hour.cluster.runTo(at, (now) => now >= 0 && hour.act(now));
      watch.poll(hour.items(), at);
      log.note(watch, at);
    }
    inTime(log.alarms());
  });

  it('raises the same ones through the whole way of a snapshot, and tells each turn once', async () => {
    const hour = createScriptedHour();
    const log = createAlarmLog();
    const desk = createSnapshotDesk({ name: 'Acme' }, []);
    for (const at of pollTimes(100, randomFrom(4))) {
      hour.cluster.runTo(at, (now) => now >= 0 && hour.act(now));
      await desk.send(hour.items(), { at: at / 60, query: KINDS });
      log.note(await watchOf(desk), at);
    }
    inTime(log.alarms());
    const turns = desk.events
      .filter(({ data }) => data.kind === 'health')
      .map(({ data }) => [data.subject, data.after?.health]);
    const turnsOf = (name: string) =>
      turns.filter(([subject]) => String(subject).endsWith(`/${name}`)).map(([, health]) => health);
    expect(turnsOf('single')).toEqual(['CRITICAL', 'HEALTHY']);
    expect(turnsOf('oom')).toEqual(['CRITICAL', 'WARNING']);
    expect(turnsOf('typo')).toEqual(['CRITICAL', 'PROGRESSING']);
    const broke = new Set(turns.map(([subject]) => String(subject).split('/').at(-1)));
    expect([...broke].sort()).toEqual(['crash', 'full', 'oom', 'single', 'stuck', 'typo']);
  }, 60_000);
});

async function watchOf(desk: ReturnType<typeof createSnapshotDesk>): Promise<Omit<Watch, 'poll'>> {
  const { clusters } = await desk.catalogue();
  const workloads = new Map(
    (clusters.get('prod')?.namespaces ?? []).flatMap(({ namespace, workloads: some }) =>
      some.map((one): [string, Workload] => [`${namespace}/${one.kind}/${one.name}`, one]),
    ),
  );
  return { names: () => [...workloads.keys()], workload: (name) => workloads.get(name) };
}
