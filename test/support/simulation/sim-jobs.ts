import type { Item } from '../kubernetes-objects.ts';
import { type Controller, metadataOf, templateOf, type World } from './sim-controller.ts';
import type { SimPod, Version } from './sim-pod.ts';
import { printedAt } from './sim-time.ts';

interface Run {
  readonly name: string;
  readonly startedAt: number;
  tries: number;
  ended?: { readonly at: number; readonly type: 'Complete' | 'Failed' };
}

export interface SimCronJob extends Controller {
  readonly spec: { suspend: boolean; version: Version };
}

const EVERY = 600;
const TRIES = 3;

/** A CronJob that runs every ten minutes; a failed pod is tried again twice, and three runs are kept. */
export function createCronJob(
  namespace: string,
  name: string,
  spec: SimCronJob['spec'],
  createdAt: number,
): SimCronJob {
  const runs: Run[] = [];
  let lastRun: number | undefined;
  let lastSuccess: number | undefined;
  const podsOf = (world: World, run: Run) => world.podsOf(namespace, ['Job', run.name]);
  const drive = (world: World, run: Run) => {
    const pods = podsOf(world, run);
    const has = (phase: SimPod['phase']) => pods.some((pod) => pod.phase === phase);
    if (has('Succeeded')) {
      run.ended = { at: world.now, type: 'Complete' };
      lastSuccess = world.now;
    } else if (pods.every(({ phase }) => phase === 'Failed') && run.tries >= TRIES) {
      run.ended = { at: world.now, type: 'Failed' };
    } else if (pods.every(({ phase }) => phase === 'Failed')) {
      run.tries += 1;
      world.create(namespace, `${run.name}-${run.tries}`, ['Job', run.name], spec.version);
    }
  };
  return {
    ...{ kind: 'CronJob', name, namespace, spec },
    step: (world) => {
      const due = Math.floor(world.now / EVERY) * EVERY;
      const isBusy = runs.some(({ ended }) => ended === undefined);
      if (!spec.suspend && !isBusy && world.now - due < 30 && lastRun !== due) {
        lastRun = due;
        runs.push({ name: `${name}-${due + 100_000}`, startedAt: world.now, tries: 0 });
        for (const old of runs.splice(0, Math.max(0, runs.length - 3))) {
          podsOf(world, old).forEach(world.remove);
        }
      }
      for (const run of runs) if (run.ended === undefined) drive(world, run);
    },
    print: (world) => [
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: metadataOf({ name, namespace }, createdAt),
        spec: {
          schedule: '*/10 * * * *',
          suspend: spec.suspend,
          jobTemplate: { spec: { template: templateOf(spec.version, name) } },
        },
        status: {
          active: runs.filter(({ ended }) => ended === undefined).map(() => ({})),
          ...(lastRun === undefined ? {} : { lastScheduleTime: printedAt(lastRun) }),
          ...(lastSuccess === undefined ? {} : { lastSuccessfulTime: printedAt(lastSuccess) }),
        },
      },
      ...runs.map((run) => printRun(run, podsOf(world, run), { namespace, name }, spec.version)),
    ],
  };
}

function printRun(
  { name, startedAt, ended }: Run,
  pods: readonly SimPod[],
  cron: { readonly namespace: string; readonly name: string },
  version: Version,
): Item {
  const inPhase = (phase: SimPod['phase']) => pods.filter((pod) => pod.phase === phase).length;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadataOf({ name, namespace: cron.namespace }, startedAt, {
      ownerReferences: [{ kind: 'CronJob', name: cron.name, uid: 'u', controller: true }],
    }),
    spec: { template: templateOf(version, cron.name) },
    status: {
      startTime: printedAt(startedAt),
      active: ended ? 0 : 1,
      succeeded: inPhase('Succeeded'),
      failed: inPhase('Failed'),
      ...(ended?.type === 'Complete' ? { completionTime: printedAt(ended.at) } : {}),
      conditions: ended
        ? [
            {
              type: ended.type,
              status: 'True',
              reason: ended.type === 'Complete' ? 'CompletionsReached' : 'BackoffLimitExceeded',
              lastTransitionTime: printedAt(ended.at),
            },
          ]
        : [],
    },
  };
}
