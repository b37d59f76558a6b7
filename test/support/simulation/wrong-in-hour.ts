import type { Finding } from '#domain/workload.ts';
import { createRandomHour, type RandomHour } from './random-hour.ts';
import { isActive } from './sim-controller.ts';
import type { SimDeployment } from './sim-deployment.ts';
import type { SimSet } from './sim-sets.ts';
import { secondsAt } from './sim-time.ts';
import { createTruth, type Truth } from './truth.ts';
import { createWatch, findingsOf, healthOf, type Watch } from './watch.ts';

interface Judged {
  readonly hour: RandomHour;
  readonly watch: Watch;
  readonly at: number;
}

/** Runs one hour; what the dashboard got wrong, and how often it saw which health. */
export function wrongInHour(seed: number): {
  readonly wrong: readonly string[];
  readonly met: ReadonlyMap<string, number>;
} {
  const hour = createRandomHour(seed);
  const { cluster } = hour;
  const watch = createWatch();
  const truths = hour.deployments.map((one) => ({ one, truth: createTruth(one) }));
  const wrong: string[] = [];
  const met = new Map<string, number>();
  for (const at of hour.polls) {
    cluster.runTo(
      at,
      (now) => now >= 0 && hour.act(now),
      (now) => {
        for (const { truth } of truths) truth.note(now, cluster.pods());
      },
    );
    watch.poll(cluster.items(), at);
    const judged = { hour, watch, at };
    const said = [
      ...truths.flatMap(({ one, truth }) => wrongWithDeployment(one, truth, judged)),
      ...hour.sets.flatMap((one) => wrongWithSet(one, judged)),
      ...wrongWithCronJob(judged),
    ];
    wrong.push(...said.map((what) => `seed ${seed}, ${at} s, ${what}`));
    for (const name of watch.names()) {
      const workload = watch.workload(name);
      const health = workload ? healthOf(workload, at) : '';
      met.set(health, (met.get(health) ?? 0) + 1);
    }
  }
  return { wrong, met };
}

const CALM_WARNINGS = new Set(['restarts', 'oom-killed', 'hpa-at-max', 'quota-used']);

function wrongWithDeployment(
  deployment: SimDeployment,
  truth: Truth,
  judged: Judged,
): readonly string[] {
  const { spec, namespace } = deployment;
  const { hour, at } = judged;
  const { health, found, critical, half } = seenOf(`${namespace}/Deployment/app`, judged);
  const { surely, maybe } = truth.excused(at);
  const halfSince = truth.halfSince();
  const causes = truth.causes(at);
  const isKnown = hour.polls.some((poll) => poll < deployment.raisedAt());
  const calm = truth.calmSince();
  const isCalm = calm !== undefined && at - calm > 420 && spec.replicas > 0;
  const left = found.filter(({ rule }) => !CALM_WARNINGS.has(rule));
  const said: string[] = [];
  const say = (is: unknown, what: string) => is && said.push(what);

  say(spec.paused && health === 'CRITICAL', 'critical though paused');
  say(spec.replicas === 0 && health !== 'NONE', 'alarm though scaled to zero');
  say(half && halfSince === undefined, 'an outage that is none');
  say(half && surely && isKnown, 'an outage in the middle of a motion');
  say(!half && halfSince !== undefined && !maybe && !spec.paused, 'an outage overlooked');
  say(
    isCalm && (left.length > 0 || health === 'PROGRESSING'),
    `not over, though calm since ${calm}`,
  );
  for (const { rule } of critical) {
    say(rule !== 'ready-at-or-below-half' && !causes.has(rule), `${rule} without a cause`);
  }
  if (half && halfSince !== undefined && !deployment.refused()) {
    const since = secondsAt(half.since);
    const first = truth.halfSinceAtFirst() ?? halfSince;
    const nextPoll = hour.polls.find((poll) => poll >= halfSince) ?? at;
    const isTrue = since >= first - 60 && since <= nextPoll + 60;
    say(!isTrue, `since ${since} though it began at ${first} or ${halfSince}`);
  }
  const counts = JSON.stringify(deployment.counts());
  return said.map(
    (what) => `${namespace}: ${what}; ${health} ${counts} of ${spec.replicas} ${told(found)}`,
  );
}

/** Sets have no deadline of their own: ten minutes after the newest pod they stand still. */
const DEADLINE = 600;

function wrongWithSet(set: SimSet, judged: Judged): readonly string[] {
  const { kind, name, namespace } = set;
  const { hour, at } = judged;
  const { health, found, critical, half, workload } = seenOf(
    `${namespace}/${kind}/${name}`,
    judged,
  );
  const { ready = 0, desired = 0 } = workload;
  const isHalf = desired > 0 && ready * 2 <= desired;
  const pods = hour.cluster.pods().filter((pod) => pod.namespace === namespace && isActive(pod));
  const ages = (some: typeof pods) => some.map(({ createdAt }) => at - createdAt);
  const isYoung = ages(pods.filter((pod) => !pod.ready)).every((age) => age < DEADLINE);
  const age = Math.min(...ages(pods));
  const since = set.updatingSince();
  const isKnown = since !== undefined && hour.polls.some((poll) => poll < since);
  const said: string[] = [];
  const say = (is: unknown, what: string) => is && said.push(what);
  say(half && !isHalf, 'an outage that is none');
  say(
    half && isKnown && Math.min(age, at - (since ?? at)) < DEADLINE && isYoung && pods.length > 0,
    'an outage in the middle of an update',
  );
  say(
    !half && isHalf && since === undefined && age > DEADLINE + 120 && pods.length > 0,
    'an outage overlooked',
  );
  say(
    critical.some((one) => one !== half),
    'critical without a cause',
  );
  return said.map(
    (what) =>
      `${namespace}: ${what}; ${health} ${ready} of ${desired}, newest pod ${age} s old ${told(found)}`,
  );
}

/** A run may fail, or find no place where a node is lost; nothing else is wrong with it. */
function wrongWithCronJob(judged: Judged): readonly string[] {
  const { health, found } = seenOf('nightly/CronJob/nightly', judged);
  const others = found.filter(({ rule }) => rule !== 'job-failed' && rule !== 'unschedulable');
  return others.length > 0 ? [`nightly: ${health} ${told(found)}`] : [];
}

function seenOf(name: string, { watch, at }: Judged) {
  const workload = watch.workload(name);
  if (workload === undefined) throw new Error(`${name} is gone`);
  const found = findingsOf(workload, at);
  const critical = found.filter(({ severity }) => severity === 'CRITICAL');
  const half = critical.find(({ rule }) => rule === 'ready-at-or-below-half');
  return { workload, health: healthOf(workload, at), found, critical, half };
}

const told = (found: readonly Finding[]): string =>
  found.map(({ rule, severity }) => `${rule} ${severity}`).join();
