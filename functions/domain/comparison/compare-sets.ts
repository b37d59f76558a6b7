import type { ComparableSet } from './comparable-set.ts';
import { pairsOf } from './comparison.ts';
import type { ContractChange } from './contract-change.ts';
import { judge } from './judge.ts';
import { noteOptions } from './note-options.ts';
import { placeChanges } from './place-changes.ts';
import type { RuleSet } from './rule-sets.ts';
import { type Side, sideOf } from './side.ts';
import { survey } from './survey.ts';

/**
 * Everything that changed between two revisions, ordered by file and line. What breaks a rule of `ruleSet` is marked so,
 * exactly where `buf breaking` 1.75 says it too; the rest is what a reader of the contract wants to know.
 */
export async function compareSets(
  before: ComparableSet,
  after: ComparableSet,
  ruleSet: RuleSet,
): Promise<readonly ContractChange[]> {
  const sides = {
    before: await loadSide(before, after),
    after: await loadSide(after, before),
  };
  const pairs = pairsOf(sides.before, sides.after);
  const sets = { before, after };
  const comparison = { ...pairs, surroundings: await survey(pairs, sets) };
  const findings = [...judge(comparison, ruleSet), ...(await noteOptions(comparison, sets))];
  return placeChanges(findings, comparison, sets);
}

/** Only of files that the other set has not, or has with other bytes. */
async function loadSide(set: ComparableSet, other: ComparableSet): Promise<Side> {
  const paths = [...set.digests].flatMap(([path, digest]) =>
    other.digests.get(path) === digest ? [] : [path],
  );
  return sideOf(await Promise.all(paths.map(set.load)), set.digests);
}
