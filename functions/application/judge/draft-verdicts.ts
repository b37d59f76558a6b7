import type { Board, ServiceWork } from '#application/board.ts';
import { currentId } from '#application/find-service.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { isTooCostly } from '#domain/campaigns/costly.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import type { Judgement } from '#domain/todos/judgement.ts';
import { judgementAfter, proofOf, type Ruling, ruleOn } from '#domain/todos/rule-on.ts';
import { campaignTodoId } from '#domain/todos/todo-id.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import type { TodoCause, TodoTransition } from '#domain/todos/todo-transition.ts';
import type { GatheredAsks } from './asks.ts';
import type { Costs } from './costs.ts';
import { hasNoTodos, type RunningCampaign } from './running-campaigns.ts';

export type Judgements = Readonly<Record<string, Judgement>>;

/** What a judging looks at. */
export interface Bench {
  readonly board: Board;
  readonly running: readonly RunningCampaign[];
  readonly asks: GatheredAsks;
  readonly now: string;
  readonly costs: Costs;
  readonly factsOf: (serviceId: string) => RuleFacts;
  /** The judgements that are stored of a service. */
  readonly judgedOf: (serviceId: string) => Judgements;
  /** What people said of its todos. */
  readonly workOf: (serviceId: string) => ServiceWork;
}

/** One verdict that is another than the stored one. */
export interface VerdictDraft {
  readonly campaignId: string;
  /** Absent when it is not there any more. */
  readonly campaign: Campaign | undefined;
  readonly before: Judgement | undefined;
  /** Absent: the todo is gone. */
  readonly next: Omit<Judgement, 'proof'> | undefined;
  readonly transition: TodoTransition;
}

/** What changes in the judgements of one service. */
export interface ServiceDraft {
  readonly serviceId: string;
  /** Ids it had before, under which judgements or words of people still lie. */
  readonly formers: readonly string[];
  /** What is stored now, under any of its ids. */
  readonly stored: Judgements;
  readonly verdicts: readonly VerdictDraft[];
}

/**
 * Judges one service by everything that may have changed for it. Of one that is not there every todo goes; of one that
 * has another id now nothing is said: what is known of it goes over to that.
 */
export function draftVerdicts(bench: Bench, serviceId: string): ServiceDraft {
  const { services } = bench.board.catalogue;
  const service = services.get(serviceId);
  const heir = service ?? services.get(currentId(bench.board.catalogue, serviceId) ?? '');
  if (service === undefined && heir?.aliases.includes(serviceId)) {
    return { serviceId, formers: [], stored: {}, verdicts: [] };
  }
  const formers = (service?.aliases ?? []).filter((id) => !services.has(id) && isKnown(bench, id));
  const stored = Object.assign(
    {},
    ...[...formers.toReversed(), serviceId].map(bench.judgedOf),
  ) as Judgements;
  const verdicts = [
    ...goneTodos(bench, serviceId, stored),
    ...(service === undefined ? [] : changedVerdicts(bench, serviceId, stored)),
  ];
  return { serviceId, formers, stored, verdicts };
}

function isKnown({ judgedOf, workOf }: Bench, serviceId: string): boolean {
  const { notes, tasks } = workOf(serviceId);
  return [judgedOf(serviceId), notes, tasks].some((known) => Object.keys(known).length > 0);
}

function goneTodos(bench: Bench, serviceId: string, stored: Judgements): readonly VerdictDraft[] {
  const { board, now } = bench;
  const isThere = board.catalogue.services.has(serviceId);
  return Object.entries(stored).flatMap(([campaignId, before]) => {
    const campaign = board.campaigns.get(campaignId);
    if (isThere && !hasNoTodos(campaign, now)) return [];
    const cause = isThere
      ? ({ kind: 'campaign', at: now, version: campaign?.version ?? 0 } as const)
      : (bench.asks.causeOf(serviceId, { id: campaignId, roots: EVERY_SERVICE }, true) ??
        ({ kind: 'reconcile', at: now } as const));
    return [gone(bench, { serviceId, campaignId, campaign, before, cause })];
  });
}

/** Whether it is there is a fact of the service. */
const EVERY_SERVICE = new Set(['service'] as const);

function changedVerdicts(
  bench: Bench,
  serviceId: string,
  stored: Judgements,
): readonly VerdictDraft[] {
  const { asks, running, costs, now } = bench;
  let facts: RuleFacts | undefined;
  return running.flatMap((one): readonly VerdictDraft[] => {
    const { id: campaignId, campaign, rules } = one;
    if (!asks.isAsked(serviceId, one)) return [];
    const meter = costs.meterOf(one);
    if (isTooCostly(meter.steps)) return [];
    facts ??= bench.factsOf(serviceId);
    const before = own(stored, campaignId);
    const spent = meter.steps;
    const ruling = ruleOn(rules, facts, meter);
    if (ruling.verdict === before?.verdict) return [];
    const cause = causeOf(bench, serviceId, one, { before, ruling });
    const after = proofOf(ruling, facts, mostFor(meter.steps - spent));
    if (ruling.verdict === undefined) {
      return before ? [gone(bench, { serviceId, campaignId, campaign, before, cause, after })] : [];
    }
    const next = judgementAfter(before, ruling.verdict, now);
    const transition = {
      ...transitionOf(bench, { serviceId, campaignId, before, cause }),
      to: stateOf(next),
      after,
    };
    return [{ campaignId, campaign, before, next, transition }];
  });
}

/** Steps of an explanation: what is decided quickly is not explained for long. */
export const mostFor = (steps: number): number => RULE_LIMITS.proofSteps + 3 * steps;

function causeOf(
  { asks, now }: Bench,
  serviceId: string,
  one: RunningCampaign,
  { before, ruling }: { readonly before: Judgement | undefined; readonly ruling: Ruling },
): TodoCause {
  // Where it was in scope before and is, no fact at which the scope looks decided.
  const isStill = isAskedOf(before?.verdict) && isAskedOf(ruling.verdict);
  const looksAt = isStill ? new Set(ruling.decidedBy.roots) : one.roots;
  const cause = asks.causeOf(serviceId, one, before !== undefined, looksAt);
  if (cause?.kind === 'campaign') return { ...cause, version: one.campaign.version };
  return cause ?? { kind: 'reconcile', at: now };
}

const isAskedOf = (verdict: Judgement['verdict'] | undefined): boolean =>
  verdict === 'OPEN' || verdict === 'SATISFIED';

interface Found {
  readonly serviceId: string;
  readonly campaignId: string;
  readonly before: Judgement | undefined;
  readonly cause: TodoCause;
}

function gone(
  bench: Bench,
  found: Found & {
    readonly campaign: Campaign | undefined;
    readonly after?: TodoTransition['after'];
  },
): VerdictDraft {
  const { campaignId, campaign, before, after } = found;
  const transition = {
    ...transitionOf(bench, found),
    to: 'GONE',
    ...(after === undefined ? {} : { after }),
  } as const;
  return { campaignId, campaign, before, next: undefined, transition };
}

const transitionOf = (
  { board, now }: Bench,
  { serviceId, campaignId, before, cause }: Found,
): Omit<TodoTransition, 'to'> => ({
  todoId: campaignTodoId(campaignId, serviceId),
  serviceId,
  at: now,
  ...(before === undefined ? {} : { from: stateOf(before), previous: before.proof }),
  cause,
  catalogueVersion: board.catalogue.stamp.version,
});

/** What the machine alone says. */
const stateOf = ({ verdict, wasSatisfied }: Omit<Judgement, 'proof'>): TodoState =>
  verdict === 'OPEN' && wasSatisfied ? 'REGRESSED' : verdict;

const own = (judgements: Judgements, campaignId: string): Judgement | undefined =>
  Object.hasOwn(judgements, campaignId) ? judgements[campaignId] : undefined;
