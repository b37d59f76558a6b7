import type { Comparison, MessagePair, Pair } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { EnumNode, FieldNode, FileNodes, MethodNode } from './nodes.ts';
import type { RuleSet } from './rule-sets.ts';

/** One way to break those who use a contract. */
export interface BreakingRule {
  /** As in `buf breaking`: `FIELD_SAME_TYPE`. */
  readonly id: string;
  readonly sets: readonly RuleSet[];
  readonly run: (comparison: Comparison) => readonly Finding[];
}

/** What a check of one pair gives. */
type Found = Finding | undefined | readonly Finding[];

type Check<P> = (pair: P, comparison: Comparison) => Found;

const over =
  <P>(pairsOf: (comparison: Comparison) => readonly P[]) =>
  (id: string, sets: readonly RuleSet[], check: Check<P>): BreakingRule => ({
    id,
    sets,
    run: (comparison) => {
      const findings: Finding[] = [];
      for (const pair of pairsOf(comparison)) {
        const found = check(pair, comparison);
        if (found === undefined) continue;
        if ('aspect' in found) findings.push(found);
        else for (const one of found) findings.push(one);
      }
      return findings;
    },
  });

/** Rules about what is on both sides. */
export const fileRule = over<Pair<FileNodes>>(({ filePairs }) => filePairs);
export const messageRule = over<MessagePair>(({ messagePairs }) => messagePairs);
export const fieldRule = over<Pair<FieldNode>>(({ fieldPairs }) => fieldPairs);
export const enumRule = over<Pair<EnumNode>>(({ enumPairs }) => enumPairs);
export const methodRule = over<Pair<MethodNode>>(({ methodPairs }) => methodPairs);
