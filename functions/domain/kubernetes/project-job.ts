import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import type { CronJobObject, JobObject } from './cluster-object.ts';
import { SCHEDULE, TIME_ZONE } from './names.ts';
import { projector } from './projector.ts';
import { common, conditions, conditionsOf, count, maybe, metadata, time } from './schema-parts.ts';
import { template, templated } from './template.ts';

const flag = maybe(v.boolean());
const text = maybe(v.string());
const like = (pattern: RegExp, found: string | undefined) =>
  found !== undefined && pattern.test(found) ? found : undefined;
const yes = (value: boolean | undefined) => (value ? true : undefined);

const jobSpec = v.object({ suspend: flag, template });

export const job = projector(
  v.object({
    metadata,
    spec: jobSpec,
    status: maybe(
      v.object({
        active: count,
        succeeded: count,
        failed: count,
        startTime: time,
        completionTime: time,
        conditions,
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): JobObject =>
    compact({
      kind: 'Job',
      ...common(meta, kept, spec.template.metadata?.labels),
      ...templated(spec.template, meta, kept),
      suspended: yes(spec.suspend),
      active: status?.active ?? 0,
      succeeded: status?.succeeded ?? 0,
      failed: status?.failed ?? 0,
      startedAt: status?.startTime,
      completedAt: status?.completionTime,
      conditions: conditionsOf(status?.conditions, ['Complete', 'Failed']),
    }),
);

export const cronJob = projector(
  v.object({
    metadata,
    spec: v.object({
      schedule: text,
      timeZone: text,
      suspend: flag,
      jobTemplate: v.object({ spec: jobSpec }),
    }),
    status: maybe(
      v.object({
        active: maybe(v.array(v.unknown())),
        lastScheduleTime: time,
        lastSuccessfulTime: time,
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): CronJobObject =>
    compact({
      kind: 'CronJob',
      ...common(meta, kept, spec.jobTemplate.spec.template.metadata?.labels),
      ...templated(spec.jobTemplate.spec.template, meta, kept),
      schedule: like(SCHEDULE, spec.schedule),
      timeZone: like(TIME_ZONE, spec.timeZone),
      suspended: yes(spec.suspend),
      active: status?.active?.length ?? 0,
      lastScheduledAt: status?.lastScheduleTime,
      lastSucceededAt: status?.lastSuccessfulTime,
    }),
);
