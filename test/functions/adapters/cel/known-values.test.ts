import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../support/rule-desk.ts';

/**
 * Where everything is known, our own steps have to give what the package's evaluator gives, which is an implementation of
 * CEL by somebody else. Where that one throws, ours can tell at most what no error could change.
 */

const peer = new Environment();

function peerOutcome(text: string): string {
  try {
    return String(peer.evaluate(text));
  } catch {
    return 'unknown';
  }
}

const quoted = (text: string) => JSON.stringify(text);
const pair = (one: fc.Arbitrary<string>, other: fc.Arbitrary<string>) => fc.tuple(one, other);

const { bool } = fc.letrec<{
  bool: string;
  int: string;
  double: string;
  text: string;
  ints: string;
}>((tie) => ({
  int: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    fc.integer({ min: -9, max: 9 }).map(String),
    fc
      .tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%'), tie('int'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    tie('int').map((value) => `-(${value})`),
    tie('text').map((value) => `size(${value})`),
    tie('ints').map((list) => `${list}.size()`),
    pair(tie('ints'), fc.constantFrom('0', '1', '2')).map(([list, at]) => `${list}[${at}]`),
    tie('double').map((value) => `int(${value})`),
    fc.constantFrom('7', '-12', 'x').map((value) => `int("${value}")`),
  ),
  double: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    fc.constantFrom('0.5', '-1.25', '3.0', '0.0'),
    tie('int').map((value) => `double(${value})`),
    fc
      .tuple(tie('double'), fc.constantFrom('+', '-', '*', '/'), tie('double'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
  ),
  text: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    fc.constantFrom('', 'a', 'ab', '12', '日本', 'a-b-c').map(quoted),
    pair(tie('text'), tie('text')).map(([one, other]) => `(${one} + ${other})`),
    tie('text').map((value) => `${value}.upperAscii()`),
    tie('int').map((value) => `string(${value})`),
    pair(tie('text'), tie('text')).map(([one, by]) => `${one}.split(${by}).join("+")`),
  ),
  ints: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'rule' },
    fc.array(tie('int'), { maxLength: 3 }).map((items) => `[${[...items, '1'].join(', ')}]`),
    pair(tie('ints'), tie('ints')).map(([one, other]) => `(${one} + ${other})`),
    tie('ints').map((list) => `${list}.map(e, e * 2)`),
    pair(tie('ints'), tie('int')).map(([list, value]) => `${list}.filter(e, e > ${value})`),
    pair(tie('ints'), tie('int')).map(([list, than]) => `${list}.map(e, e < ${than}, e + 1)`),
  ),
  bool: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    ...(['int', 'double', 'text'] as const).map((kind) =>
      fc
        .tuple(tie(kind), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie(kind))
        .map(([left, sign, right]) => `${left} ${sign} ${right}`),
    ),
    fc.tuple(tie('int'), tie('double')).map(([one, other]) => `${one} < ${other}`),
    pair(tie('bool'), tie('bool')).map(([one, other]) => `(${one}) && (${other})`),
    pair(tie('bool'), tie('bool')).map(([one, other]) => `(${one}) || (${other})`),
    tie('bool').map((value) => `!(${value})`),
    fc
      .tuple(tie('bool'), tie('bool'), tie('bool'))
      .map(([asked, yes, no]) => `((${asked}) ? (${yes}) : (${no}))`),
    pair(tie('text'), tie('text')).map(([one, part]) => `${one}.contains(${part})`),
    pair(tie('text'), tie('text')).map(([one, part]) => `${one}.startsWith(${part})`),
    pair(tie('int'), tie('ints')).map(([value, list]) => `${value} in ${list}`),
    pair(tie('ints'), tie('ints')).map(([one, other]) => `${one} == ${other}`),
    pair(tie('ints'), tie('int')).map(([list, value]) => `${list}.all(e, e < ${value})`),
    pair(tie('ints'), tie('int')).map(([list, value]) => `${list}.exists(e, e / ${value} == 1)`),
    pair(tie('ints'), tie('int')).map(([list, value]) => `${list}.exists_one(e, e == ${value})`),
  ),
}));

describe('a rule about what is known', () => {
  it('is what another implementation of CEL says it is', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(bool, (text) => {
        fc.pre(text.length < 1_000);
        const expected = peerOutcome(text);
        const found = outcomeOf(text);
        met.set(`${expected} as ${found}`, (met.get(`${expected} as ${found}`) ?? 0) + 1);
        if (expected !== 'unknown') expect(found, text).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
    for (const outcome of ['true as true', 'false as false', 'unknown as unknown']) {
      expect(met.get(outcome), outcome).toBeGreaterThan(50);
    }
  });
});
