import type { FindingPlace } from '#application/fix-of.ts';
import { contextOf } from '#domain/finding-context.ts';
import type { FindingCase } from '#domain/health-rule.ts';
import { findRule } from '#domain/health-rules.ts';
import { valueWords } from '#domain/value-words.ts';
import {
  activeFindings,
  FINDING_SEVERITIES,
  type Finding,
  type GroupedWarning,
  isMuted,
  type Workload,
  workloadHealth,
} from '#domain/workload.ts';
import { builder } from './builder.ts';
import { FixStepRef, stepsOf } from './fix-step.ts';
import { HealthEnum } from './health.ts';
import { inLanguage, LanguageEnum } from './language.ts';

export const SeverityEnum = builder.enumType('Severity', { values: FINDING_SEVERITIES });

type FindingMute = NonNullable<Finding['mute']>;

const FindingMuteRef = builder.objectRef<FindingMute>('FindingMute').implement({
  fields: (t) => ({
    reason: t.exposeString('reason'),
    until: t.expose('until', { type: 'DateTime' }),
    by: t.exposeString('by'),
  }),
});

export const GroupedWarningRef = builder.objectRef<GroupedWarning>('GroupedWarning').implement({
  fields: (t) => ({
    reason: t.exposeString('reason'),
    object: t.exposeString('object'),
    count: t.exposeInt('count', { description: 'At least so often within the hour.' }),
    lastSeen: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ lastSeen }) => lastSeen,
    }),
  }),
});

/** A finding and the workload it was found on; without that nothing can be filled in. */
export interface ToldFinding extends Finding {
  readonly on?: FindingCase['workload'] & Pick<Workload, 'events'>;
  readonly at?: FindingPlace;
}

export const FindingRef = builder.objectRef<ToldFinding>('Finding').implement({
  fields: (t) => ({
    rule: t.exposeString('rule'),
    title: t.string({
      description: 'What the rule is called.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ rule }, { language }) => {
        const title = findRule(rule)?.title;
        return title ? inLanguage(title, language) : rule;
      },
    }),
    severity: t.expose('severity', { type: SeverityEnum }),
    message: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ message }, { language }) => inLanguage(message, language),
    }),
    found: t.string({
      nullable: true,
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ found }, { language }) => found && inLanguage(valueWords(found), language),
    }),
    wanted: t.string({
      nullable: true,
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ wanted }, { language }) => wanted && inLanguage(valueWords(wanted), language),
    }),
    cure: t.string({
      nullable: true,
      description: 'How to fix it, in words.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ rule }, { language }) => {
        const cure = findRule(rule)?.cure;
        return cure && inLanguage(cure, language);
      },
    }),
    since: t.expose('since', { type: 'DateTime' }),
    object: t.exposeString('object'),
    container: t.string({
      nullable: true,
      description: 'Of the pod, where one container is the trouble.',
      resolve: ({ container }) => container,
    }),
    steps: t.field({
      type: [FixStepRef],
      description: 'What to paste, one after the other: what looks comes first.',
      resolve: (finding, _, context) => stepsOf(finding, context),
    }),
    snippet: t.string({
      nullable: true,
      description: 'All steps in one text, what looks and what changes.',
      deprecationReason: 'Pasted as it is, it changes things before anybody looked: use steps.',
      resolve: async (finding, _, context) =>
        (await stepsOf(finding, context)).map(({ code }) => code).join('\n') || undefined,
    }),
    context: t.field({
      type: [GroupedWarningRef],
      description:
        'Warnings of the cluster about the object within the hour. They explain a finding and never make one.',
      resolve: ({ on, ...finding }) => (on ? [...contextOf(on, finding)] : []),
    }),
    mute: t.field({
      type: FindingMuteRef,
      nullable: true,
      description: 'Set when it does not count, because somebody muted its rule.',
      resolve: (finding, _, { now }) => (isMuted(finding, now) ? finding.mute : undefined),
    }),
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
  readonly at: FindingPlace;
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
      description: 'What is wrong now; muted ones come last.',
      resolve: ({ workload, at }, _, { now }) =>
        activeFindings(workload, now).map((finding) => ({ ...finding, on: workload, at })),
    }),
  }),
});
