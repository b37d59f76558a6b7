import type { RuleEngine } from '#application/ports.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { rulesKey, WHY_COSTLY } from '#domain/campaigns/costly.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import type { Rule } from '#domain/facts/rule.ts';
import { type CampaignRules, rootsOf } from '#domain/todos/rule-on.ts';
import type { AskedCampaign } from './asks.ts';

/** A campaign that is judged now. */
export interface RunningCampaign extends AskedCampaign {
  readonly campaign: Campaign;
  readonly rules: CampaignRules;
  readonly rulesKey: string;
}

/** Those that are active at a moment. */
export const runningCampaigns = (
  engine: RuleEngine,
  campaigns: ReadonlyMap<string, Campaign>,
  now: string,
): readonly RunningCampaign[] =>
  [...campaigns.values()]
    .filter((campaign) => campaignStatus(campaign, now) === 'ACTIVE')
    .map((campaign) => {
      const known = knownTo(engine);
      const running = known.get(campaign) ?? understood(engine, campaign);
      known.set(campaign, running);
      return running;
    });

const kept = new WeakMap<RuleEngine, WeakMap<Campaign, RunningCampaign>>();

function knownTo(engine: RuleEngine): WeakMap<Campaign, RunningCampaign> {
  const known = kept.get(engine) ?? new WeakMap();
  kept.set(engine, known);
  return known;
}

/** Nothing is asked for it any more, or not yet: its todos go. What is paused or over stands as it stood then. */
export function hasNoTodos(campaign: Campaign | undefined, now: string): boolean {
  if (campaign === undefined) return true;
  const status = campaignStatus(campaign, now);
  return status === 'DRAFT' || status === 'SCHEDULED';
}

function understood(engine: RuleEngine, campaign: Campaign): RunningCampaign {
  const { definition, costlySince } = campaign;
  const rules =
    costlySince === undefined ? rulesOfCampaign(engine, definition) : tooCostly(definition);
  return {
    id: definition.id,
    campaign,
    rules,
    rulesKey: rulesKey(definition),
    roots: rootsOf(rules),
  };
}

type Definition = Campaign['definition'];

/** The rules of a campaign that is saved. */
export function rulesOfCampaign(
  engine: RuleEngine,
  { scope, applicable, satisfied }: Definition,
): CampaignRules {
  return {
    scope: ruleOf(engine, scope),
    applicable: applicable === undefined ? undefined : ruleOf(engine, applicable),
    satisfied: satisfied === undefined ? undefined : ruleOf(engine, satisfied),
  };
}

/** Nobody can tell who is asked. No fact changes that: it is weighed again as a whole. */
const tooCostly = ({ scope, satisfied = scope }: Definition): CampaignRules => ({
  scope: unknownRule(satisfied, [], WHY_COSTLY),
});

function ruleOf(engine: RuleEngine, text: string): Rule {
  const check = engine.check(text);
  if (check.kind === 'good') return check.rule;
  const why = `This release does not understand the rule: ${check.problems[0]?.message ?? text}`;
  return unknownRule(text, FACT_ROOTS, why);
}

const unknownRule = (text: string, roots: Rule['roots'], why: string): Rule => ({
  text,
  roots,
  evaluate: () => ({ outcome: 'unknown', why }),
  explain: () => [{ text, outcome: 'unknown', found: [], why }],
});
