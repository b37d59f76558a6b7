import { findService } from '#application/find-service.ts';
import {
  type ExplainedRules,
  explainRules,
  type RuleTrial,
  type TriedField,
  tryRule,
} from '#application/try-rule.ts';
import { VERDICTS, type Verdict } from '#domain/todos/judgement.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { RuleProblemRef } from './rule.ts';
import { RuleTermRef } from './rule-term.ts';
import { ServiceRef } from './service.ts';

/** With the one service that was asked about, when there is one. */
type ShownTrial = RuleTrial & { readonly explained?: ExplainedRules };
type BadTrial = Extract<RuleTrial, { kind: 'bad' }>;

const FieldEnum = builder.enumType('TriedRule', {
  values: {
    SCOPE: { value: 'scope' },
    APPLICABLE: { value: 'applicable' },
    SATISFIED: { value: 'satisfied' },
  } as const satisfies Record<string, { readonly value: TriedField }>,
});

export const VerdictEnum = builder.enumType('RuleVerdict', { values: VERDICTS });

const TrialProblemRef = builder
  .objectRef<BadTrial['problems'][number]>('RuleTrialProblem')
  .implement({
    fields: (t) => ({
      rule: t.field({ type: FieldEnum, resolve: ({ field }) => field }),
      problem: t.field({ type: RuleProblemRef, resolve: ({ problem }) => problem }),
    }),
  });

const ExplainedTermRef = builder
  .objectRef<ExplainedRules['terms'][number]>('ExplainedTerm')
  .implement({
    fields: (t) => ({
      rule: t.field({ type: FieldEnum, resolve: ({ field }) => field }),
      term: t.field({ type: RuleTermRef, resolve: ({ term }) => term }),
    }),
  });

const ExplainedServiceRef = builder.objectRef<ExplainedRules>('ExplainedService').implement({
  description: 'What the rules say of one service, term by term.',
  fields: (t) => ({
    service: t.field({ type: ServiceRef, resolve: ({ service }) => service }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: 'Null: the service is not in scope.',
      resolve: ({ verdict }) => verdict,
    }),
    terms: t.field({ type: [ExplainedTermRef], resolve: ({ terms }) => [...terms] }),
  }),
});

const count = (trial: RuleTrial, verdict: Verdict): number =>
  trial.kind === 'good' ? trial.counts[verdict] : 0;
const listed = (trial: RuleTrial, list: 'failing' | 'unclear') =>
  trial.kind === 'good' ? [...trial[list]] : [];

const RuleTrialRef = builder.objectRef<ShownTrial>('RuleTrial').implement({
  description: 'What rules that are being written say of all services now. Nothing is changed.',
  fields: (t) => ({
    problems: t.field({
      type: [TrialProblemRef],
      description: 'With any, nothing was tried.',
      resolve: (trial) => (trial.kind === 'bad' ? [...trial.problems] : []),
    }),
    asked: t.int({
      description: 'Services in scope, or of which that cannot be told.',
      resolve: (trial) => (trial.kind === 'good' ? trial.asked : 0),
    }),
    satisfied: t.int({ resolve: (trial) => count(trial, 'SATISFIED') }),
    open: t.int({ resolve: (trial) => count(trial, 'OPEN') }),
    notApplicable: t.int({ resolve: (trial) => count(trial, 'NOT_APPLICABLE') }),
    cannotTell: t.int({ resolve: (trial) => count(trial, 'CANNOT_TELL') }),
    failing: t.field({
      type: [ServiceRef],
      description: 'The first that are open, by their ids.',
      resolve: (trial) => listed(trial, 'failing'),
    }),
    unclear: t.field({
      type: [ServiceRef],
      description: 'The first of which it cannot be told.',
      resolve: (trial) => listed(trial, 'unclear'),
    }),
    left: t.int({
      description: 'Services that were not looked at, because the rules cost too much.',
      resolve: (trial) => (trial.kind === 'good' ? trial.left : 0),
    }),
    service: t.field({
      type: ExplainedServiceRef,
      nullable: true,
      description: 'Of the service that was asked about: the terms and what was found for them.',
      resolve: ({ explained }) => explained,
    }),
  }),
});

/** Each looks at every service. */
const TRIED = new WeakSet<Context>();
const MOST_SHOWN = 200;

builder.queryField('tryRule', (t) =>
  t.field({
    type: RuleTrialRef,
    description: 'Tries the rules of a campaign on all services; once in a request.',
    args: {
      scope: t.arg.string({ description: 'Who is asked; everybody without it.' }),
      applicable: t.arg.string(),
      satisfied: t.arg.string({ required: true }),
      serviceId: t.arg.string({ description: 'To see what was found for it, term by term.' }),
      first: t.arg.int({ defaultValue: 20, description: `At most ${MOST_SHOWN}.` }),
    },
    resolve: async (
      _,
      { scope, applicable, satisfied, first, serviceId },
      context,
    ): Promise<ShownTrial> => {
      if (TRIED.has(context)) {
        throw badInput('BAD_RULE', 'Rules are tried once in a request: send another one.');
      }
      TRIED.add(context);
      const shown = Math.min(Math.max(first ?? 20, 0), MOST_SHOWN);
      const texts = {
        scope: scope ?? undefined,
        applicable: applicable ?? undefined,
        satisfied,
      };
      const catalogue = await context.catalogue();
      context.spend(shown * 2);
      const facts = { rules: context.app.rules, catalogue, now: context.now };
      const trial = await tryRule(facts, texts, shown);
      const service = serviceId ? findService(catalogue, serviceId) : undefined;
      if (trial.kind === 'bad' || !service) return trial;
      return { ...trial, explained: explainRules(facts, trial.rules, service) };
    },
  }),
);
