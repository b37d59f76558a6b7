import { describe, expect, it } from 'vitest';
import { createRandomHour } from '../../support/simulation/random-hour.ts';
import { secondsAt } from '../../support/simulation/sim-time.ts';
import { createTruth } from '../../support/simulation/truth.ts';
import { createWatch, findingsOf, healthOf } from '../../support/simulation/watch.ts';

const SEEDS = process.env.MSD_FAULTS === 'long' ? 1000 : 40;
const CALM_WARNINGS = new Set(['restarts', 'oom-killed', 'hpa-at-max', 'quota-used']);

/** Runs one hour, and says what the dashboard got wrong. */
function wrongIn(seed: number): {
  readonly wrong: readonly string[];
  readonly met: Record<string, number>;
} {
  const hour = createRandomHour(seed);
  const { cluster } = hour;
  const watch = createWatch();
  const truths = hour.deployments.map((deployment) => ({
    deployment,
    truth: createTruth(deployment),
  }));
  const wrong: string[] = [];
  const met: Record<string, number> = {};
  const acts = (now: number) => now >= 0 && hour.act(now);
  const notes = (now: number) => {
    for (const { truth } of truths) truth.note(now, cluster.pods());
  };
  for (const at of hour.polls) {
    cluster.runTo(at, acts, notes);
    watch.poll(cluster.items(), at);
    for (const { deployment, truth } of truths) {
      const { spec, namespace } = deployment;
      const workload = watch.workload(`${namespace}/Deployment/app`);
      if (!workload) throw new Error('lost');
      const health = healthOf(workload, at);
      met[health] = (met[health] ?? 0) + 1;
      const found = findingsOf(workload, at);
      const say = (what: string) =>
        wrong.push(
          `seed ${seed}, ${at} s, ${namespace}: ${what}; ${health} ${JSON.stringify(deployment.counts())} of ${spec.replicas} ${found.map(({ rule, severity }) => `${rule} ${severity}`).join()}`,
        );
      const critical = found.filter(({ severity }) => severity === 'CRITICAL');
      const half = critical.find(({ rule }) => rule === 'ready-at-or-below-half');
      const { surely, maybe } = truth.excused(at);
      const isKnown = hour.polls.some((poll) => poll < deployment.raisedAt());
      const halfSince = truth.halfSince();
      const causes = truth.causes(at);

      if (spec.paused && health === 'CRITICAL') say('critical though paused');
      if (spec.replicas === 0 && health !== 'NONE') say('alarm though scaled to zero');
      if (half && halfSince === undefined) say('an outage that is none');
      if (half && surely && isKnown) say('an outage in the middle of a motion');
      if (!half && halfSince !== undefined && !maybe && !spec.paused) say('an outage overlooked');
      for (const { rule } of critical) {
        if (rule !== 'ready-at-or-below-half' && !causes.has(rule)) say(`${rule} without a cause`);
      }
      if (half && halfSince !== undefined && !deployment.refused()) {
        const since = secondsAt(half.since);
        const first = truth.halfSinceAtFirst() ?? halfSince;
        const nextPoll = hour.polls.find((poll) => poll >= halfSince) ?? at;
        if (since < first - 60 || since > nextPoll + 60) {
          say(`since ${since} though it began at ${first} or ${halfSince}`);
        }
      }
      const calm = truth.calmSince();
      if (calm !== undefined && at - calm > 420 && spec.replicas > 0) {
        const left = found.filter(({ rule }) => !CALM_WARNINGS.has(rule));
        if (left.length > 0 || health === 'PROGRESSING') say(`not over, though calm since ${calm}`);
      }
    }
  }
  return { wrong, met };
}

describe(`${SEEDS} hours in which anything may happen`, () => {
  it('see every outage, in time and dated right, and no alarm for what only moves, rests or is over', () => {
    const met: Record<string, number> = {};
    const wrong = Array.from({ length: SEEDS }, (_, seed) => wrongIn(seed + 1)).flatMap((one) => {
      for (const [health, count] of Object.entries(one.met))
        met[health] = (met[health] ?? 0) + count;
      return one.wrong;
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    for (const health of ['CRITICAL', 'WARNING', 'PROGRESSING', 'HEALTHY', 'NONE']) {
      expect(met[health] ?? 0, health).toBeGreaterThan(SEEDS);
    }
  }, 300_000);
});
