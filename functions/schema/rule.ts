import { completionsAt, type RuleCompletion } from '#domain/facts/complete-rule.ts';
import { type ListedFact, listFacts } from '#domain/facts/fact-list.ts';
import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import type { RuleCheck, RuleProblem } from '#domain/facts/rule.ts';
import type { RuleFunction } from '#domain/facts/rule-function.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { LanguageEnum, spoken } from './language.ts';

const RuleFactRef = builder.objectRef<ListedFact>('RuleFact').implement({
  description: 'Something that rules may look at.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description:
        '`workloads[].images[].tag`: brackets stand for the elements of a list or a map.',
    }),
    type: t.exposeString('type'),
    description: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ description }, { language }) => spoken(description, language),
    }),
    optional: t.exposeBoolean('optional', {
      description: 'It may be absent: rules ask by `has(…)`.',
    }),
  }),
});

const RuleFunctionRef = builder.objectRef<RuleFunction>('RuleFunction').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    on: t.string({
      nullable: true,
      description: 'What it is called on; null: it is called by itself.',
      resolve: ({ on }) => on,
    }),
    takes: t.stringList({ resolve: ({ takes }) => [...takes] }),
    gives: t.exposeString('gives'),
    description: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ description }, { language }) => spoken(description, language),
    }),
    example: t.exposeString('example'),
  }),
});

export const RuleProblemRef = builder.objectRef<RuleProblem>('RuleProblem').implement({
  description: 'Something wrong with a rule, and where.',
  fields: (t) => ({
    message: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ message }, { language }) => spoken(message, language),
    }),
    cure: t.string({
      nullable: true,
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ cure }, { language }) => cure && spoken(cure, language),
    }),
    from: t.exposeInt('from', { description: 'UTF-16 units of the text before it.' }),
    to: t.exposeInt('to'),
    line: t.exposeInt('line', { description: 'From 1, as the column.' }),
    column: t.exposeInt('column'),
  }),
});

const RuleCheckRef = builder.objectRef<RuleCheck>('RuleCheck').implement({
  fields: (t) => ({
    problems: t.field({
      type: [RuleProblemRef],
      description: 'None: the rule is good.',
      resolve: (check) => (check.kind === 'bad' ? [...check.problems] : []),
    }),
    facts: t.stringList({
      description: 'Which facts it looks at; none while it has problems.',
      resolve: (check) => (check.kind === 'good' ? [...check.rule.roots] : []),
    }),
  }),
});

const CompletionKindEnum = builder.enumType('RuleCompletionKind', {
  values: {
    FACT: { value: 'fact' },
    ELEMENT: { value: 'element', description: 'What the loop around is looking at.' },
    FIELD: { value: 'field' },
    FUNCTION: { value: 'function' },
  } as const,
});

const RuleCompletionRef = builder.objectRef<RuleCompletion>('RuleCompletion').implement({
  description: 'One thing that may stand at a place of a rule.',
  fields: (t) => ({
    kind: t.field({ type: CompletionKindEnum, resolve: ({ kind }) => kind }),
    label: t.exposeString('label'),
    insert: t.exposeString('insert', {
      description: 'What replaces the text between `from` and `to`.',
    }),
    type: t.exposeString('type'),
    description: t.string({
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ description }, { language }) => spoken(description, language),
    }),
    from: t.exposeInt('from'),
    to: t.exposeInt('to'),
  }),
});

builder.queryFields((t) => ({
  ruleFacts: t.field({
    type: [RuleFactRef],
    description: 'Everything that rules may look at; each field behind what it is in.',
    resolve: () => [...listFacts(FACT_SCHEMA)],
  }),
  ruleFunctions: t.field({
    type: [RuleFunctionRef],
    description: 'Every function of the rule language.',
    resolve: () => [...RULE_FUNCTIONS],
  }),
  checkRule: t.field({
    type: RuleCheckRef,
    description: 'What is wrong with a rule.',
    args: { rule: t.arg.string({ required: true }) },
    resolve: (_, { rule }, { app }) => app.rules.check(rule),
  }),
  completeRule: t.field({
    type: [RuleCompletionRef],
    description: 'What may stand at a place of a rule, which may be unfinished there.',
    args: {
      rule: t.arg.string({ required: true }),
      offset: t.arg.int({ required: true, description: 'UTF-16 units of the rule before it.' }),
    },
    resolve: (_, { rule, offset }) => {
      if (rule.length > RULE_LIMITS.characters) {
        throw badInput('BAD_RULE', `A rule has at most ${RULE_LIMITS.characters} characters.`);
      }
      if (offset < 0 || offset > rule.length) {
        throw badInput('BAD_RULE', `The offset lies outside of the rule: 0 to ${rule.length}.`);
      }
      return [...completionsAt(rule, offset, FACT_SCHEMA)];
    },
  }),
}));
