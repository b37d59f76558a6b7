import type { Json, JsonObject } from '#domain/json.ts';
import { ago, DAY } from '#examples/epoch.ts';
import { condition } from './conditions.ts';
import { type KubernetesObject, type Owner, object, present, suffix } from './object.ts';
import { pod } from './pod.ts';
import type { PodState } from './pod-state.ts';
import { podTemplate, type Template } from './pod-template.ts';

export interface JobPlan {
  readonly namespace: string;
  readonly name: string;
  readonly template: Template;
  /** Minutes since it began, and since it ended; it runs where nothing is said. */
  readonly began: number;
  readonly ended?: number;
  readonly failed?: boolean;
  readonly owner?: Owner;
}

/** A Job that runs, or has ended, well or badly, and its last pod. */
export function job(plan: JobPlan): readonly KubernetesObject[] {
  const { namespace, name, template, began, owner } = plan;
  return [
    object(
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        namespace,
        name,
        labels: { app: template.app },
        age: began,
        generation: 1,
        ...(owner ? { owner } : {}),
      },
      {
        spec: {
          backoffLimit: 3,
          completions: 1,
          parallelism: 1,
          template: podTemplate({ ...template, batch: true }),
        },
        status: statusOf(plan),
      },
    ),
    pod({
      namespace,
      name: `${name}-${suffix(`${namespace}/${name}`, 5)}`,
      owner: { apiVersion: 'batch/v1', kind: 'Job', name },
      template: { ...template, batch: true },
      state: stateOf(plan),
      age: began,
      labels: { 'job-name': name },
    }),
  ];
}

function statusOf({ began, ended, failed }: JobPlan): JsonObject {
  if (ended === undefined) return { startTime: ago(began), active: 1, ready: 1 };
  return failed
    ? {
        startTime: ago(began),
        failed: 4,
        conditions: [condition('Failed', true, 'BackoffLimitExceeded', ended)],
      }
    : {
        startTime: ago(began),
        completionTime: ago(ended),
        succeeded: 1,
        conditions: [condition('Complete', true, 'CompletionsReached', ended)],
      };
}

function stateOf({ began, ended, failed }: JobPlan): PodState {
  if (ended === undefined) return { kind: 'running', minutes: began };
  return failed
    ? { kind: 'failed', exitCode: 2, minutes: ended }
    : { kind: 'succeeded', minutes: ended };
}

export interface CronJobPlan {
  readonly namespace: string;
  readonly name: string;
  readonly template: Template;
  readonly schedule: string;
  /** Minutes since the CronJob was made. */
  readonly age: number;
  readonly suspended?: boolean;
  /** Minutes between two runs. Default: a day. */
  readonly every?: number;
  /** The last run: minutes since it began, how long it took. */
  readonly last: { readonly began: number; readonly took: number; readonly failed?: boolean };
  /** The moment that is looked at, in minutes before the epoch: a run that began later is not known yet. */
  readonly at: number;
}

/** A CronJob and its last run. */
export function cronJob(plan: CronJobPlan): readonly KubernetesObject[] {
  const { namespace, name, template, schedule, age, suspended, last, at } = plan;
  const { every = DAY } = plan;
  const hasRun = last.began > at;
  const runBefore = last.began + Math.ceil((at - last.began + 1) / every) * every;
  const ended = last.began - last.took;
  const lastRun: JobPlan = {
    namespace,
    name: `${name}-29453${suffix(name, 3).replace(/\D/g, '4')}`,
    template,
    began: last.began,
    ended,
    failed: last.failed ?? false,
    owner: { apiVersion: 'batch/v1', kind: 'CronJob', name },
  };
  const spec: Readonly<Record<string, Json | undefined>> = {
    schedule,
    timeZone: 'Asia/Tokyo',
    suspend: suspended ?? false,
    concurrencyPolicy: 'Forbid',
    failedJobsHistoryLimit: 1,
    successfulJobsHistoryLimit: 1,
    jobTemplate: { spec: { template: podTemplate({ ...template, batch: true }) } },
  };
  return [
    object(
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        namespace,
        name,
        labels: { app: template.app },
        age,
        generation: 1,
      },
      {
        spec: present(spec),
        status: hasRun
          ? {
              lastScheduleTime: ago(last.began),
              lastSuccessfulTime: ago(last.failed ? last.began + 24 * 60 - last.took : ended),
            }
          : runBefore < age
            ? { lastScheduleTime: ago(runBefore), lastSuccessfulTime: ago(runBefore - last.took) }
            : {},
      },
    ),
    ...(hasRun ? job(lastRun) : []),
  ];
}
