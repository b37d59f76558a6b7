import type { FactRoot } from '#domain/facts/fact-type.ts';
import type { Rule, RuleMeter } from '#domain/facts/rule.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import type { Term } from '#domain/facts/term.ts';
import type { Judgement, Verdict } from './judgement.ts';

/** The rules of a campaign, understood. */
export interface CampaignRules {
  readonly scope: Rule;
  readonly applicable?: Rule | undefined;
  /** Absent where a person must attest it. */
  readonly satisfied?: Rule | undefined;
}

/** What the rules say of one service, and the one that decided. No verdict: it is not in scope. */
export interface Ruling {
  readonly verdict?: Verdict;
  readonly decidedBy: Rule;
}

/**
 * Asks the rules in turn: is the service in scope, does it apply, is it done. The first that can't be told ends it:
 * CANNOT_TELL, also of the scope, because nobody knows then that nothing is asked of the service. So the verdict
 * follows from the facts alone, whatever it was before. What they cost together is added to the meter, when one is given.
 */
export function ruleOn(
  { scope, applicable, satisfied }: CampaignRules,
  facts: RuleFacts,
  meter?: RuleMeter,
): Ruling {
  const inScope = scope.evaluate(facts, meter).outcome;
  if (inScope === 'false') return { decidedBy: scope };
  if (inScope === 'unknown') return { verdict: 'CANNOT_TELL', decidedBy: scope };
  const applies = applicable?.evaluate(facts, meter).outcome ?? 'true';
  if (applicable && applies !== 'true') {
    return {
      verdict: applies === 'false' ? 'NOT_APPLICABLE' : 'CANNOT_TELL',
      decidedBy: applicable,
    };
  }
  if (satisfied === undefined) return { verdict: 'OPEN', decidedBy: scope };
  return { verdict: VERDICT_OF[satisfied.evaluate(facts, meter).outcome], decidedBy: satisfied };
}

const VERDICT_OF = { true: 'SATISFIED', false: 'OPEN', unknown: 'CANNOT_TELL' } as const;

/** Which facts may change what the rules say. */
export const rootsOf = ({ scope, applicable, satisfied }: CampaignRules): ReadonlySet<FactRoot> =>
  new Set([scope, applicable, satisfied].flatMap((rule) => rule?.roots ?? []));

/**
 * What proves a ruling: the terms that decided and what was found for them. What can't be told has those that can't.
 * Terms beyond so many steps are not explained, when a number is given.
 */
export function proofOf(
  { verdict, decidedBy }: Ruling,
  facts: RuleFacts,
  most?: number,
): readonly Term[] {
  const terms = decidedBy.explain(facts, most);
  if (verdict !== 'CANNOT_TELL') return terms;
  const unknown = terms.filter(({ outcome }) => outcome === 'unknown');
  return unknown.length > 0 ? unknown : terms;
}

/** The judgement after a ruling of another verdict; where its proof lies is not known yet. */
export function judgementAfter(
  before: Judgement | undefined,
  verdict: Verdict,
  since: string,
): Omit<Judgement, 'proof'> {
  const told = before && lastTold(before);
  const wasSatisfied = before?.wasSatisfied || told === 'SATISFIED';
  return {
    verdict,
    since,
    ...(verdict === 'CANNOT_TELL' && told ? { before: told } : {}),
    ...(wasSatisfied ? { wasSatisfied: true } : {}),
  };
}

/** What it was when it could last be told. */
export const lastTold = ({
  verdict,
  before,
}: Pick<Judgement, 'verdict' | 'before'>): Judgement['before'] =>
  verdict === 'CANNOT_TELL' ? before : verdict;
