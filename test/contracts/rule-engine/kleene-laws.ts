import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownFact } from '#domain/facts/rule-facts.ts';
import { type RuleDesk, SERVICE } from '../../support/rule-desk.ts';

type Three = 'true' | 'false' | 'unknown';

/** An expression, and what it is by the tables of Kleene's strong logic: false < unknown < true. */
interface Expression {
  readonly text: string;
  readonly value: Three;
}

const RANK = { false: 0, unknown: 1, true: 2 } as const;
const OF_RANK = ['false', 'unknown', 'true'] as const;
const and = (...values: readonly Three[]): Three =>
  OF_RANK[Math.min(2, ...values.map((value) => RANK[value]))] as Three;
const or = (...values: readonly Three[]): Three =>
  OF_RANK[Math.max(0, ...values.map((value) => RANK[value]))] as Three;
const not = (value: Three): Three => OF_RANK[2 - RANK[value]] as Three;

const FACTS = ['a', 'b', 'c', 'd'] as const;
const VALUES = { true: true, false: false, unknown: unknownFact('It is silent.') };

const known = (values: readonly (Three | 'absent')[]) =>
  FACTS.flatMap((name, index) => {
    const value = values[index] ?? 'absent';
    return value === 'absent' ? [] : [[name, VALUES[value]] as const];
  });

const expressions = (values: readonly (Three | 'absent')[]) =>
  fc.letrec<{ any: Expression }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'rule' },
      fc.constantFrom('true', 'false').map((text) => ({ text, value: text as Three })),
      fc.nat(FACTS.length - 1).map((index) => ({
        text: `service.${FACTS[index]}`,
        value: values[index] === 'absent' ? ('unknown' as const) : (values[index] as Three),
      })),
      fc.nat(FACTS.length - 1).map((index) => ({
        text: `has(service.${FACTS[index]})`,
        value: ({ absent: 'false', unknown: 'unknown', true: 'true', false: 'true' } as const)[
          values[index] as Three
        ],
      })),
      tie('any').map(({ text, value }) => ({ text: `!(${text})`, value: not(value) })),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => ({
        text: `(${one.text}) && (${other.text})`,
        value: and(one.value, other.value),
      })),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => ({
        text: `(${one.text}) || (${other.text})`,
        value: or(one.value, other.value),
      })),
      fc.tuple(tie('any'), tie('any'), tie('any')).map(([asked, yes, no]) => ({
        text: `(${asked.text}) ? (${yes.text}) : (${no.text})`,
        value:
          asked.value === 'unknown'
            ? yes.value === no.value
              ? yes.value
              : ('unknown' as const)
            : asked.value === 'true'
              ? yes.value
              : no.value,
      })),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => ({
        text: `[(${one.text}), (${other.text})].all(e, e)`,
        value: and(one.value, other.value),
      })),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => ({
        text: `[1, 2].exists(e, e == 1 ? (${one.text}) : (${other.text}))`,
        value: or(one.value, other.value),
      })),
    ),
  })).any;

const cases = fc
  .array(fc.constantFrom('true', 'false', 'unknown', 'absent'), { minLength: 4, maxLength: 4 })
  .chain((values) => fc.tuple(fc.constant(values), expressions(values)));

export function kleeneLawsContract({ outcomeOf, problemsOf }: RuleDesk): void {
  describe('a rule of many parts', () => {
    it('is what the tables of Kleene make of its parts', () => {
      const met = new Set<string>();
      fc.assert(
        fc.property(cases, ([values, { text, value }]) => {
          fc.pre(problemsOf(text).every(({ message }) => !/more than|characters/i.test(message)));
          const service = { ...SERVICE, ...Object.fromEntries(known(values)) };
          met.add(value);
          expect(outcomeOf(text, { service }), text).toBe(value);
        }),
        { numRuns: 2_000 },
      );
      expect([...met].sort()).toEqual(['false', 'true', 'unknown']);
    });
  });
}
