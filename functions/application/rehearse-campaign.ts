import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { DefinitionProblem } from '#domain/campaigns/campaign-refusal.ts';
import { checkRules, type RuleFields } from '#domain/campaigns/check-campaigns.ts';
import { isTooCostly } from '#domain/campaigns/costly.ts';
import { compact } from '#domain/compact.ts';
import type { RuleMeter } from '#domain/facts/rule.ts';
import type { Term } from '#domain/facts/term.ts';
import { nameOf } from '#domain/field-issue.ts';
import type { Verdict } from '#domain/todos/judgement.ts';
import { type CampaignRules, proofOf, ruleOn } from '#domain/todos/rule-on.ts';
import type { App } from './app.ts';
import type { Board } from './board.ts';
import { factsAt } from './facts-of.ts';
import { createPace } from './pace.ts';

/** The rules of a campaign that is saved, or only thought of. */
export interface RehearsedRules extends RuleFields {
  readonly scope: string;
}

/** How many services the rules would say what of. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface RehearsedService {
  readonly serviceId: string;
  readonly team: string;
  readonly verdict: Verdict;
}

/** What would be, were the campaign running now. Nothing is written. */
export interface Rehearsal {
  readonly kind: 'rehearsed';
  readonly at: string;
  readonly board: Board;
  readonly counts: VerdictCounts;
  /** Services that are not in scope. */
  readonly notAsked: number;
  /** Services that were not looked at any more, because the rules cost too much: the campaign would not be judged. */
  readonly left: number;
  /** Those who are asked, in the order of their ids. */
  readonly asked: readonly RehearsedService[];
  /** What decided about a service, with what was found. */
  readonly termsOf: (serviceId: string) => readonly Term[];
}

export type RehearsalOutcome =
  | Rehearsal
  | { readonly kind: 'refused'; readonly problems: readonly DefinitionProblem[] };

/** Judges every service by rules as the judge would, and keeps what comes of it to itself. */
export async function rehearseCampaign(
  { rules, readBoard, clock }: Pick<App, 'rules' | 'readBoard' | 'clock'>,
  wanted: RehearsedRules,
): Promise<RehearsalOutcome> {
  const understood = understand(rules, wanted);
  if (understood.kind === 'refused') return understood;
  const board = await readBoard();
  const at = clock.now();
  const factsOf = factsAt(board.catalogue, at);
  const meter: RuleMeter = { steps: 0 };
  const pace = createPace();
  const asked: RehearsedService[] = [];
  let looked = 0;
  for (const { serviceId, spec } of board.catalogue.services.values()) {
    const { verdict } = ruleOn(understood.rules, factsOf(serviceId), meter);
    if (isTooCostly(meter.steps)) break;
    if (verdict !== undefined) asked.push({ serviceId, team: spec.teamName, verdict });
    looked += 1;
    await pace(meter.steps);
  }
  return {
    kind: 'rehearsed',
    at,
    board,
    counts: countVerdicts(asked),
    notAsked: looked - asked.length,
    left: board.catalogue.services.size - looked,
    asked: asked.toSorted((a, b) => (a.serviceId < b.serviceId ? -1 : 1)),
    termsOf: (serviceId) => {
      const facts = factsOf(serviceId);
      return proofOf(ruleOn(understood.rules, facts), facts);
    },
  };
}

/** The rules of a campaign that is saved. */
export const rulesOf = ({ definition }: Pick<Campaign, 'definition'>): RehearsedRules =>
  compact({
    scope: definition.scope,
    applicable: definition.applicable,
    satisfied: definition.satisfied,
  });

/** How many of these have each verdict. */
export function countVerdicts(
  services: readonly Pick<RehearsedService, 'verdict'>[],
): VerdictCounts {
  const counts = { OPEN: 0, SATISFIED: 0, NOT_APPLICABLE: 0, CANNOT_TELL: 0 };
  for (const { verdict } of services) counts[verdict] += 1;
  return counts;
}

function understand(
  engine: App['rules'],
  wanted: RehearsedRules,
):
  | { readonly kind: 'good'; readonly rules: CampaignRules }
  | { readonly kind: 'refused'; readonly problems: readonly DefinitionProblem[] } {
  const issues = checkRules(wanted, (text) => engine.check(text));
  const ruleOf = (text: string | undefined) => {
    const check = text === undefined ? undefined : engine.check(text);
    return check?.kind === 'good' ? check.rule : undefined;
  };
  const scope = ruleOf(wanted.scope);
  if (issues.length > 0 || scope === undefined) {
    return {
      kind: 'refused',
      problems: issues.map(({ at, message, cure, within }) =>
        compact({ field: nameOf(at), message, cure, within }),
      ),
    };
  }
  return {
    kind: 'good',
    rules: { scope, applicable: ruleOf(wanted.applicable), satisfied: ruleOf(wanted.satisfied) },
  };
}
