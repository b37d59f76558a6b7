import {
  type Rehearsal,
  type RehearsalOutcome,
  type RehearsedService,
  rehearseCampaign,
} from '#application/rehearse-campaign.ts';
import { type TeamLoad, teamLoads } from '#application/team-loads.ts';
import type { Verdict } from '#domain/todos/judgement.ts';
import { badInput } from './bad-input.ts';
import { builder } from './builder.ts';
import { CampaignProblemRef } from './campaign-payload.ts';
import type { Context } from './context.ts';
import { wantedRules } from './rehearsed-rules.ts';
import { RuleTermRef } from './rule-term.ts';
import { VerdictEnum } from './rule-trial.ts';
import { ServiceRef } from './service.ts';

interface ShownRehearsal {
  readonly outcome: RehearsalOutcome;
  readonly campaignId: string | undefined;
}

type ShownService = RehearsedService & Pick<Rehearsal, 'termsOf' | 'board'>;

const RehearsedServiceRef = builder.objectRef<ShownService>('RehearsedService').implement({
  fields: (t) => ({
    serviceId: t.exposeString('serviceId'),
    service: t.field({
      type: ServiceRef,
      nullable: true,
      resolve: ({ serviceId, board }) => board.catalogue.services.get(serviceId),
    }),
    verdict: t.expose('verdict', { type: VerdictEnum }),
    terms: t.field({
      type: [RuleTermRef],
      description: 'What decided, with what was found.',
      resolve: ({ serviceId, termsOf }) => [...termsOf(serviceId)],
    }),
  }),
});

const TeamLoadRef = builder.objectRef<TeamLoad>('CampaignTeamLoad').implement({
  description: 'What the campaign would mean for a team.',
  fields: (t) => ({
    team: t.exposeString('team'),
    services: t.exposeInt('services', { description: 'That the team has in all.' }),
    open: t.int({ resolve: ({ counts }) => counts.OPEN }),
    satisfied: t.int({ resolve: ({ counts }) => counts.SATISFIED }),
    notApplicable: t.int({ resolve: ({ counts }) => counts.NOT_APPLICABLE }),
    cannotTell: t.int({ resolve: ({ counts }) => counts.CANNOT_TELL }),
    carries: t.exposeInt('carries', {
      description: 'Open todos that it has already, without those of the campaign itself.',
    }),
    carriesMany: t.exposeBoolean('carriesMany', {
      description: 'Ten or more, and half as many again a service as everybody has on average.',
    }),
  }),
});

const good = <Value>(shown: ShownRehearsal, use: (rehearsal: Rehearsal) => Value, other: Value) =>
  shown.outcome.kind === 'rehearsed' ? use(shown.outcome) : other;
const count = (shown: ShownRehearsal, verdict: Verdict) =>
  good(shown, ({ counts }) => counts[verdict], 0);

const CampaignRehearsalRef = builder.objectRef<ShownRehearsal>('CampaignRehearsal').implement({
  description: 'What would be, were the campaign running now. Nothing is changed.',
  fields: (t) => ({
    problems: t.field({
      type: [CampaignProblemRef],
      description: 'With any, nothing was rehearsed.',
      resolve: ({ outcome }) => (outcome.kind === 'refused' ? [...outcome.problems] : []),
    }),
    asked: t.int({
      description: 'Services in scope, or of which that cannot be told.',
      resolve: (shown) => good(shown, ({ asked }) => asked.length, 0),
    }),
    notAsked: t.int({ resolve: (shown) => good(shown, ({ notAsked }) => notAsked, 0) }),
    open: t.int({ resolve: (shown) => count(shown, 'OPEN') }),
    satisfied: t.int({ resolve: (shown) => count(shown, 'SATISFIED') }),
    notApplicable: t.int({ resolve: (shown) => count(shown, 'NOT_APPLICABLE') }),
    cannotTell: t.int({ resolve: (shown) => count(shown, 'CANNOT_TELL') }),
    left: t.int({
      description: 'Services that were not looked at, because the rules cost too much.',
      resolve: (shown) => good(shown, ({ left }) => left, 0),
    }),
    teams: t.field({
      type: [TeamLoadRef],
      description: 'Every team that is asked, those who would get most to do first.',
      resolve: (shown, _, { spend }) =>
        good(
          shown,
          (rehearsal) => {
            const loads = teamLoads(rehearsal, shown.campaignId);
            spend(loads.length);
            return [...loads];
          },
          [],
        ),
    }),
    services: t.field({
      type: [RehearsedServiceRef],
      description: 'The first with one of these verdicts, by their ids.',
      args: {
        first: t.arg.int({ defaultValue: 20, description: 'At most 200.' }),
        verdict: t.arg({ type: [VerdictEnum], defaultValue: ['OPEN'] }),
      },
      resolve: (shown, { first, verdict }, { spend }) =>
        good(
          shown,
          ({ asked, termsOf, board }) => {
            const wanted = Math.min(Math.max(first ?? 20, 0), MOST_SHOWN);
            spend(wanted * 4);
            return asked
              .filter((one) => verdict?.includes(one.verdict) ?? true)
              .slice(0, wanted)
              .map((one) => ({ ...one, termsOf, board }));
          },
          [],
        ),
    }),
  }),
});

const MOST_SHOWN = 200;

const RehearseInput = builder.inputType('RehearseCampaignInput', {
  description:
    'A saved campaign, or rules. Of one that is edited both: then only the rules given here count, and those saved do not.',
  fields: (t) => ({
    campaignId: t.string({
      description: 'Its own todos are then no load. Without rules it has to be known.',
    }),
    scope: t.string({ description: 'A rule. Everybody when left out; `true` says so.' }),
    applicable: t.string({ description: 'A rule.' }),
    satisfied: t.string({
      description:
        'A rule. Left out of rules, or null: a person shows it, so that it is open everywhere.',
    }),
  }),
});

/** Each looks at every service. */
const REHEARSED = new WeakSet<Context>();

builder.queryField('rehearseCampaign', (t) =>
  t.field({
    type: CampaignRehearsalRef,
    description:
      'Who would be asked, pass and fail, and what teams have to do already; once in a request.',
    args: { input: t.arg({ type: RehearseInput, required: true }) },
    resolve: async (_, { input }, context): Promise<ShownRehearsal> => {
      if (REHEARSED.has(context)) {
        throw badInput('BAD_RULE', 'A campaign is rehearsed once in a request: send another one.');
      }
      REHEARSED.add(context);
      const { app, board } = context;
      const campaignId = input.campaignId ?? undefined;
      const wanted = wantedRules(input, (await board()).campaigns);
      const outcome =
        wanted.kind === 'refused' ? wanted : await rehearseCampaign(app, wanted.rules);
      return { outcome, campaignId };
    },
  }),
);
