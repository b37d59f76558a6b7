import type { RuleMeter, RuleProblem } from '#domain/facts/rule.ts';
import type { Term } from '#domain/facts/term.ts';
import type { Service } from '#domain/service.ts';
import type { Verdict } from '#domain/todos/judgement.ts';
import { type CampaignRules, ruleOn } from '#domain/todos/rule-on.ts';
import { breathe } from './breathe.ts';
import type { Catalogue } from './catalogue.ts';
import { factsAt } from './facts-of.ts';
import type { RuleEngine } from './ports.ts';

/** The rules of a campaign, as somebody is writing them. */
export interface TriedRules {
  readonly scope?: string | undefined;
  readonly applicable?: string | undefined;
  readonly satisfied: string;
}
export type TriedField = keyof TriedRules;

export type RuleTrial =
  | {
      readonly kind: 'bad';
      readonly problems: readonly { readonly field: TriedField; readonly problem: RuleProblem }[];
    }
  | ({ readonly kind: 'good'; readonly rules: CampaignRules } & TrialCounts);

/** What the rules say of every service now. */
interface TrialCounts {
  /** How many are in scope, or may be. */
  readonly asked: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** In the order of their ids, each list up to what was asked for. */
  readonly failing: readonly Service[];
  readonly unclear: readonly Service[];
  /** Services that were not looked at any more, because the rules cost too much. */
  readonly left: number;
}

/** Evaluations together: some seconds of computing at most, whatever the rules are. */
const STEPS = 10_000_000;
/** After so many steps others have a turn. */
const STEPS_AT_ONCE = 100_000;
const SERVICES_AT_ONCE = 50;

/** Tries rules on all services, with the facts as they are. Changes nothing and costs no read. */
export async function tryRule(
  dependencies: {
    readonly rules: RuleEngine;
    readonly catalogue: Catalogue;
    readonly now: string;
  },
  texts: TriedRules,
  first: number,
): Promise<RuleTrial> {
  const read = readRules(dependencies.rules, texts);
  if (read.kind === 'bad') return read;
  return { ...read, ...(await tryAll(dependencies, read.rules, first)) };
}

function readRules(
  engine: RuleEngine,
  { scope = 'true', applicable, satisfied }: TriedRules,
): Extract<RuleTrial, { kind: 'bad' }> | { readonly kind: 'good'; readonly rules: CampaignRules } {
  const texts = { scope, ...(applicable === undefined ? {} : { applicable }), satisfied };
  const checks = Object.entries(texts).map(([field, text]) => ({
    field: field as TriedField,
    check: engine.check(text),
  }));
  const problems = checks.flatMap(({ field, check }) =>
    check.kind === 'bad' ? check.problems.map((problem) => ({ field, problem })) : [],
  );
  if (problems.length > 0) return { kind: 'bad', problems };
  const rules = Object.fromEntries(
    checks.flatMap(({ field, check }) => (check.kind === 'good' ? [[field, check.rule]] : [])),
  );
  return { kind: 'good', rules: rules as unknown as CampaignRules };
}

async function tryAll(
  { catalogue, now }: { readonly catalogue: Catalogue; readonly now: string },
  rules: CampaignRules,
  first: number,
): Promise<TrialCounts> {
  const factsOf = factsAt(catalogue, now);
  const meter: RuleMeter = { steps: 0 };
  const counts = { OPEN: 0, SATISFIED: 0, NOT_APPLICABLE: 0, CANNOT_TELL: 0 };
  const [failing, unclear]: [Service[], Service[]] = [[], []];
  const services = [...catalogue.services.values()].sort(byId);
  let [tried, breathedAt, stepsThen] = [0, 0, 0];
  for (const service of services) {
    if (meter.steps > STEPS) break;
    if (tried - breathedAt >= SERVICES_AT_ONCE || meter.steps - stepsThen > STEPS_AT_ONCE) {
      [breathedAt, stepsThen] = [tried, meter.steps];
      await breathe();
    }
    tried += 1;
    const { verdict } = ruleOn(rules, factsOf(service.serviceId), meter);
    if (verdict === undefined) continue;
    counts[verdict] += 1;
    if (verdict === 'OPEN' && failing.length < first) failing.push(service);
    if (verdict === 'CANNOT_TELL' && unclear.length < first) unclear.push(service);
  }
  const asked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { asked, counts, failing, unclear, left: services.length - tried };
}

const byId = (one: Service, other: Service): number => (one.serviceId < other.serviceId ? -1 : 1);

/** What the rules say of one service, term by term. */
export interface ExplainedRules {
  readonly service: Service;
  /** Absent: it is not in scope. */
  readonly verdict?: Verdict | undefined;
  readonly terms: readonly { readonly field: TriedField; readonly term: Term }[];
}

export function explainRules(
  { catalogue, now }: { readonly catalogue: Catalogue; readonly now: string },
  rules: CampaignRules,
  service: Service,
): ExplainedRules {
  const facts = factsAt(catalogue, now)(service.serviceId);
  const terms = (['scope', 'applicable', 'satisfied'] as const).flatMap((field) =>
    (rules[field]?.explain(facts) ?? []).map((term) => ({ field, term })),
  );
  return { service, verdict: ruleOn(rules, facts).verdict, terms };
}
