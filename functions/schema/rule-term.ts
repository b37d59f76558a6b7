import type { Term } from '#domain/facts/term.ts';
import { foundValue } from '#domain/japanese/found-value.ts';
import { builder } from './builder.ts';
import { inLanguage, LanguageEnum, spoken } from './language.ts';

const RuleOutcomeEnum = builder.enumType('RuleOutcome', {
  values: {
    TRUE: { value: 'true' },
    FALSE: { value: 'false' },
    CANNOT_TELL: { value: 'unknown', description: 'A fact is missing or stale.' },
  } as const,
});

const FoundFactRef = builder.objectRef<Term['found'][number]>('FoundFact').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    value: t.string({
      description: 'As a rule would write it, shortened.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ value }, { language }) => inLanguage(foundValue(value), language),
    }),
  }),
});

/** A term of a rule, wherever one is shown. */
export const RuleTermRef = builder.objectRef<Term>('RuleTerm').implement({
  description: 'A part of a rule that is true or false by itself, with what it looked at.',
  fields: (t) => ({
    text: t.exposeString('text'),
    outcome: t.field({ type: RuleOutcomeEnum, resolve: ({ outcome }) => outcome }),
    found: t.field({ type: [FoundFactRef], resolve: ({ found }) => [...found] }),
    why: t.string({
      nullable: true,
      description: 'Why it cannot be told.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ why }, { language }) => why && spoken(why, language),
    }),
  }),
});
