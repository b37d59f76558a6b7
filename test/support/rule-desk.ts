import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import type { RuleEngine } from '#application/ports.ts';
import type { FactField, FactRoot, FactType } from '#domain/facts/fact-type.ts';
import type { Rule, RuleAnswer, RuleProblem } from '#domain/facts/rule.ts';
import type { FactValue, RuleFacts } from '#domain/facts/rule-facts.ts';

const field = (type: FactType, optional?: true): FactField => ({
  type,
  description: 'A fact.',
  ...(optional ? { optional } : {}),
});
const STRING: FactType = { kind: 'string' };
const BOOL: FactType = { kind: 'bool' };
const listOf = (of: FactType): FactType => ({ kind: 'list', of });

const part: FactType = {
  kind: 'object',
  name: 'Part',
  fields: { size: field({ kind: 'int' }), label: field(STRING, true) },
};
const workload: FactType = {
  kind: 'object',
  name: 'Workload',
  fields: {
    name: field(STRING),
    replicas: field({ kind: 'int' }, true),
    since: field({ kind: 'timestamp' }, true),
    parts: field(listOf(part)),
    labels: field({ kind: 'map', of: STRING }),
    budget: field({ kind: 'object', name: 'Budget', fields: { name: field(STRING, true) } }, true),
    on: field(BOOL, true),
  },
};
const contact: FactType = {
  kind: 'object',
  name: 'Contact',
  fields: { email: field(STRING, true) },
};
const service: FactType = {
  kind: 'object',
  name: 'Service',
  fields: {
    name: field(STRING),
    language: field(STRING, true),
    count: field({ kind: 'int' }),
    share: field({ kind: 'double' }),
    at: field({ kind: 'timestamp' }),
    moments: field(listOf({ kind: 'timestamp' })),
    tags: field(listOf(STRING)),
    labels: field({ kind: 'map', of: STRING }),
    contact: field(contact, true),
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, field(BOOL, true)])),
  },
};
const nothing: FactType = { kind: 'object', name: 'Nothing', fields: {} };

/** Few facts of every type. */
export const DESK_SCHEMA: Readonly<Record<FactRoot, FactField>> = {
  service: field(service),
  spec: field(nothing),
  team: field(nothing),
  environments: field(listOf(nothing)),
  workloads: field(listOf(workload)),
  findings: field(listOf(STRING)),
  rpcServices: field(listOf(nothing)),
  contractChanges: field(listOf(nothing)),
  edges: field(listOf(nothing)),
  now: field({ kind: 'timestamp' }),
};

export const SERVICE = {
  name: 'pay',
  count: 3,
  share: 0.5,
  at: '2026-01-01T00:00:00.000Z',
  moments: [],
  tags: ['pci', 'core'],
  labels: { tier: 'A' },
} as const;

export const deskFacts = (facts: Partial<Record<FactRoot, FactValue>> = {}): RuleFacts => ({
  service: SERVICE,
  spec: {},
  team: {},
  environments: [],
  workloads: [],
  findings: [],
  rpcServices: [],
  contractChanges: [],
  edges: [],
  now: '2026-11-22T12:00:00.000Z',
  ...facts,
});

/** What tests ask of an engine. */
export interface RuleDesk {
  /** The rule, which has to be good. */
  readonly ruleOf: (text: string) => Rule;
  readonly outcomeOf: (
    text: string,
    facts?: Partial<Record<FactRoot, FactValue>>,
  ) => RuleAnswer['outcome'];
  readonly problemsOf: (text: string) => readonly RuleProblem[];
}

export function openRuleDesk(engine: RuleEngine): RuleDesk {
  const ruleOf = (text: string): Rule => {
    const check = engine.check(text);
    if (check.kind === 'good') return check.rule;
    throw new Error(`${text}: ${check.problems.map(({ message }) => message).join(' ')}`);
  };
  return {
    ruleOf,
    outcomeOf: (text, facts = {}) => ruleOf(text).evaluate(deskFacts(facts)).outcome,
    problemsOf: (text) => {
      const check = engine.check(text);
      return check.kind === 'bad' ? check.problems : [];
    },
  };
}

export const { ruleOf, outcomeOf, problemsOf } = openRuleDesk(createRuleEngine(DESK_SCHEMA));
