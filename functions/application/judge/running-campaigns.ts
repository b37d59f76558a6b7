import type { RuleEngine } from '#application/ports.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import type { Rule } from '#domain/facts/rule.ts';
import { type CampaignRules, rootsOf } from '#domain/todos/rule-on.ts';
import type { AskedCampaign } from './asks.ts';

/** A campaign that is judged now. */
export interface RunningCampaign extends AskedCampaign {
  readonly campaign: Campaign;
  readonly rules: CampaignRules;
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
  const { id, scope, applicable, satisfied } = campaign.definition;
  const rules = {
    scope: ruleOf(engine, scope),
    applicable: applicable === undefined ? undefined : ruleOf(engine, applicable),
    satisfied: satisfied === undefined ? undefined : ruleOf(engine, satisfied),
  };
  return { id, campaign, rules, roots: rootsOf(rules) };
}

function ruleOf(engine: RuleEngine, text: string): Rule {
  const check = engine.check(text);
  if (check.kind === 'good') return check.rule;
  const why = `This release does not understand the rule: ${check.problems[0]?.message ?? text}`;
  return {
    text,
    roots: FACT_ROOTS,
    evaluate: () => ({ outcome: 'unknown', why }),
    explain: () => [{ text, outcome: 'unknown', found: [], why }],
  };
}
