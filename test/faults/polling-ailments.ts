import type { SimCluster } from './polling-cluster.ts';

/** What is really wrong with a workload, and since when. */
export interface Ailment {
  /** `pay Deployment/api`. */
  readonly workload: string;
  readonly rule: string;
  /** `Pod/api-1-7`. */
  readonly object: string;
  readonly from: string;
}

/** The rules whose truth the simulation knows to the second. */
export const KNOWN_RULES: ReadonlySet<string> = new Set([
  'crash-loop',
  'cannot-start',
  'unschedulable',
  'rollout-stuck',
  'cannot-create-pods',
  'hpa-at-max',
  'job-failed',
]);

const OF_PODS = { crash: 'crash-loop', image: 'cannot-start', pending: 'unschedulable' } as const;

export function ailmentsOf({ apps, timers }: SimCluster): readonly Ailment[] {
  return [
    ...apps.flatMap((app) => {
      const workload = `${app.namespace} Deployment/${app.name}`;
      const own = (rule: string, from: string | undefined, object = `Deployment/${app.name}`) =>
        from === undefined ? [] : [{ workload, rule, object, from }];
      return [
        ...app.pods.flatMap(({ name, state, at }) =>
          state === 'ready' || state === 'unready' ? [] : own(OF_PODS[state], at, `Pod/${name}`),
        ),
        ...own('rollout-stuck', app.stuckSince),
        ...own('cannot-create-pods', app.refusedSince),
        ...own('hpa-at-max', app.atMaximumSince, `HorizontalPodAutoscaler/${app.name}`),
      ];
    }),
    ...timers.flatMap(({ namespace, name, runs }) => {
      const last = runs.at(-1);
      if (last?.failedAt === undefined) return [];
      const workload = `${namespace} CronJob/${name}`;
      return [{ workload, rule: 'job-failed', object: `Job/${last.name}`, from: last.failedAt }];
    }),
  ];
}

/** `pay Deployment/api` of everything that runs. */
export const workloadsOf = ({ apps, timers }: SimCluster): readonly string[] => [
  ...apps.map(({ namespace, name }) => `${namespace} Deployment/${name}`),
  ...timers.map(({ namespace, name }) => `${namespace} CronJob/${name}`),
];
