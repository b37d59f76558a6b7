import type { Json } from '#domain/json.ts';
import { ago } from '#examples/epoch.ts';
import { condition } from './conditions.ts';
import { type KubernetesObject, type Owner, object, present, suffix } from './object.ts';
import { pod } from './pod.ts';
import { podTemplate, type Template } from './pod-template.ts';

export interface JobPlan {
  readonly namespace: string;
  readonly name: string;
  readonly template: Template;
  /** Minutes since it began, and since it ended. */
  readonly began: number;
  readonly ended: number;
  readonly failed?: boolean;
  readonly owner?: Owner;
}

/** A Job that has ended, well or badly, and its last pod. */
export function job(plan: JobPlan): readonly KubernetesObject[] {
  const { namespace, name, template, began, ended, failed, owner } = plan;
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
        status: present({
          startTime: ago(began),
          completionTime: failed ? undefined : ago(ended),
          succeeded: failed ? undefined : 1,
          failed: failed ? 4 : undefined,
          conditions: failed
            ? [condition('Failed', true, 'BackoffLimitExceeded', ended)]
            : [condition('Complete', true, 'CompletionsReached', ended)],
        }),
      },
    ),
    pod({
      namespace,
      name: `${name}-${suffix(`${namespace}/${name}`, 5)}`,
      owner: { apiVersion: 'batch/v1', kind: 'Job', name },
      template: { ...template, batch: true },
      state: failed
        ? { kind: 'failed', exitCode: 2, minutes: ended }
        : { kind: 'succeeded', minutes: ended },
      age: began,
      labels: { 'job-name': name },
    }),
  ];
}

export interface CronJobPlan {
  readonly namespace: string;
  readonly name: string;
  readonly template: Template;
  readonly schedule: string;
  /** Minutes since the CronJob was made. */
  readonly age: number;
  readonly suspended?: boolean;
  /** The last run: minutes since it began, how long it took. */
  readonly last: { readonly began: number; readonly took: number; readonly failed?: boolean };
  /** The moment that is looked at, in minutes before the epoch: a run that began later is not known yet. */
  readonly at: number;
}

/** A CronJob and its last run. */
export function cronJob(plan: CronJobPlan): readonly KubernetesObject[] {
  const { namespace, name, template, schedule, age, suspended, last, at } = plan;
  const hasRun = last.began > at;
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
          : {},
      },
    ),
    ...(hasRun ? job(lastRun) : []),
  ];
}
