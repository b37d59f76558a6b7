import { beforeAll, describe, expect, it } from 'vitest';
import { RULE_SETS, type RuleSet } from '#domain/comparison/rule-sets.ts';
import {
  buildSet,
  type Compared,
  compareFiles,
  differences,
  withFolder,
} from '../../../support/buf-breaking.ts';
import { randomProto } from './random/random-proto.ts';

const PAIRS = process.env.MSD_FAULTS === 'long' ? 1_000 : 120;
const found = new Map<RuleSet, Compared>();

/** All pairs make one module, each in a package and folder of its own. */
function sources(side: 0 | 1): ReadonlyMap<string, string> {
  const pairs = Array.from({ length: PAIRS }, (_, pair) => pair);
  return new Map(
    pairs.flatMap((pair) => {
      const place = `q${10_000 + pair}`;
      const files = Object.entries(randomProto(pair * 2 + side));
      return files.map(
        ([path, text]) => [`${place}/${path}`, text.replaceAll('$', place)] as const,
      );
    }),
  );
}

beforeAll(
  () =>
    withFolder(async (folder) => {
      const before = buildSet(folder, 'before', sources(0));
      const after = buildSet(folder, 'after', sources(1));
      for (const ruleSet of RULE_SETS)
        found.set(ruleSet, await compareFiles(before, after, ruleSet));
    }),
  300_000,
);

describe('files of proto2, proto3 and an edition that differ in everything chance allows', () => {
  it.each(RULE_SETS)('break %s exactly where buf says so', (ruleSet) => {
    const compared = found.get(ruleSet) ?? { buf: [], ours: [] };
    expect(differences(compared)).toEqual([]);
    expect(compared.ours.length).toBeGreaterThan(PAIRS * 15);
    const rules = new Set(compared.ours.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThan(ruleSet === 'WIRE' ? 8 : 11);
  });
});
