import type { AppWith } from '#application/app.ts';
import type { Catalogue } from '#application/catalogue.ts';
import { factsAt } from '#application/facts-of.ts';
import { mostFor } from '#application/judge/draft-verdicts.ts';
import { runningCampaigns } from '#application/judge/running-campaigns.ts';
import { openEvidence } from '#application/read-transitions.ts';
import { unexpired } from '#application/unexpired.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import type { Term } from '#domain/facts/term.ts';
import { proofOf, ruleOn } from '#domain/todos/rule-on.ts';
import type { Todo } from '#domain/todos/todo.ts';

type Terms = readonly Term[];
export type FoundNow = (catalogue: Catalogue, todo: Todo) => Terms | Promise<Terms>;

/** Steps that the todos of one answer may cost: a page of 200 is a fraction of a second of computing. */
const STEPS = 2_000_000;

/**
 * What the rules of todos find by the facts as they are at a moment, also where these are others than when they were
 * judged: evidence tells of a change of verdict, and a value may change while the verdict stays. Costs no read. What is
 * paused or over stands as it stood then, and what an answer asks beyond measure is told as it was judged: 1 read for
 * each document of evidence. Nothing where a person must show it, or no campaign asks.
 */
export function openFoundNow(app: AppWith<'rules'>, now: string): FoundNow {
  const evidence = openEvidence(unexpired(app.store, now), app.codec);
  const meter = { steps: 0 };
  let known: { of: Catalogue; factsOf: (serviceId: string) => RuleFacts } | undefined;
  const factsIn = (catalogue: Catalogue) => {
    if (known?.of !== catalogue) known = { of: catalogue, factsOf: factsAt(catalogue, now) };
    return known.factsOf;
  };
  return (catalogue, { campaign, judgement, serviceId }) => {
    if (campaign === undefined || judgement === undefined) return [];
    const [running] = runningCampaigns(app.rules, new Map([['', campaign]]), now);
    if (running === undefined || meter.steps > STEPS || !catalogue.services.has(serviceId)) {
      return evidence.at(judgement.proof).then((transition) => transition?.after ?? []);
    }
    const facts = factsIn(catalogue)(serviceId);
    const before = meter.steps;
    const ruling = ruleOn(running.rules, facts, meter);
    if (ruling.verdict === 'OPEN' && running.rules.satisfied === undefined) return [];
    const most = mostFor(meter.steps - before);
    meter.steps += RULE_LIMITS.proofSteps;
    return proofOf(ruling, facts, most);
  };
}
