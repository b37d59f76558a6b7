import { findRule } from '#domain/health-rules.ts';
import {
  activeFindings,
  FINDING_SEVERITIES,
  type Finding,
  type Workload,
  workloadHealth,
} from '#domain/workload.ts';
import { builder } from './builder.ts';
import { HealthEnum } from './health.ts';
import { inLanguage, LanguageEnum } from './language.ts';

const SeverityEnum = builder.enumType('Severity', { values: FINDING_SEVERITIES });

const FindingRef = builder.objectRef<Finding>('Finding').implement({
  fields: (t) => ({
    rule: t.exposeString('rule'),
    severity: t.expose('severity', { type: SeverityEnum }),
    message: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ message }, { language }) => inLanguage(message, language),
    }),
    found: t.string({ nullable: true, resolve: ({ found }) => found }),
    wanted: t.string({ nullable: true, resolve: ({ wanted }) => wanted }),
    cure: t.string({
      nullable: true,
      description: 'How to fix it.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ rule }, { language }) => {
        const cure = findRule(rule)?.cure;
        return cure && inLanguage(cure, language);
      },
    }),
    since: t.expose('since', { type: 'DateTime' }),
    object: t.exposeString('object'),
  }),
});

const HorizontalPodAutoscaler = builder
  .objectRef<NonNullable<Workload['hpa']>>('HorizontalPodAutoscaler')
  .implement({
    fields: (t) => ({
      min: t.exposeInt('min'),
      max: t.exposeInt('max'),
      current: t.exposeInt('current'),
    }),
  });

/** A workload and whether what is known of it is too old to be believed. */
export interface SeenWorkload {
  readonly workload: Workload;
  readonly stale: boolean;
}

export const WorkloadRef = builder.objectRef<SeenWorkload>('Workload').implement({
  fields: (t) => ({
    kind: t.string({ resolve: ({ workload }) => workload.kind }),
    name: t.string({ resolve: ({ workload }) => workload.name }),
    namespace: t.string({ resolve: ({ workload }) => workload.namespace }),
    desired: t.int({ nullable: true, resolve: ({ workload }) => workload.desired }),
    ready: t.int({ nullable: true, resolve: ({ workload }) => workload.ready }),
    images: t.stringList({ resolve: ({ workload }) => workload.images }),
    restarts: t.int({ resolve: ({ workload }) => workload.restarts }),
    health: t.field({
      type: HealthEnum,
      resolve: ({ workload, stale }, _, { now }) =>
        stale ? 'UNKNOWN' : workloadHealth(workload, now),
    }),
    hpa: t.field({
      type: HorizontalPodAutoscaler,
      nullable: true,
      resolve: ({ workload }) => workload.hpa,
    }),
    rolledOutAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ workload }) => workload.rolledOutAt,
    }),
    findings: t.field({
      type: [FindingRef],
      resolve: ({ workload }, _, { now }) => activeFindings(workload, now),
    }),
  }),
});
