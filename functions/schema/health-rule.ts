import { GRACE_SECONDS, type HealthRule } from '#domain/health-rule.ts';
import { HEALTH_RULES } from '#domain/health-rules.ts';
import type { RuleSource } from '#domain/rule-sources.ts';
import { builder } from './builder.ts';
import { inLanguage, LanguageEnum } from './language.ts';
import { SeverityEnum } from './workload.ts';

const RuleSourceRef = builder.objectRef<RuleSource>('HealthRuleSource').implement({
  description: 'Who judges like this, or where the behaviour it relies on is described.',
  fields: (t) => ({ name: t.exposeString('name'), url: t.exposeString('url') }),
});

const HealthRuleRef = builder.objectRef<HealthRule>('HealthRule').implement({
  fields: (t) => ({
    id: t.string({ resolve: ({ id }) => id, description: 'What `Finding.rule` says.' }),
    title: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ title }, { language }) => inLanguage(title, language),
    }),
    condition: t.exposeString('condition', { description: 'When it applies, in English.' }),
    severities: t.field({
      type: [SeverityEnum],
      description: 'All that it may give, mildest first.',
      resolve: ({ severities }) => [...severities],
    }),
    holdSeconds: t.int({
      description: 'How long it must last before it counts.',
      resolve: ({ holdSeconds = 0 }) => holdSeconds,
    }),
    graceSeconds: t.int({
      description: 'How long it may be gone and is the same trouble when it comes back.',
      resolve: ({ graceSeconds = GRACE_SECONDS }) => graceSeconds,
    }),
    cure: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ cure }, { language }) => inLanguage(cure, language),
    }),
    sources: t.field({ type: [RuleSourceRef], resolve: ({ sources }) => [...sources] }),
    differs: t.string({
      nullable: true,
      description: 'Where other tools judge otherwise, and why this rule does not; in English.',
      resolve: ({ differs }) => differs,
    }),
  }),
});

builder.queryField('healthRules', (t) =>
  t.field({
    type: [HealthRuleRef],
    description: 'Everything that is looked for in clusters; the most telling first.',
    resolve: () => [...HEALTH_RULES],
  }),
);
