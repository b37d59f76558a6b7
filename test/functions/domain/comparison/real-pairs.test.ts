import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '#domain/comparison/rule-sets.ts';
import { compareFiles, differences } from '../../../support/buf-breaking.ts';
import {
  googleVersions,
  hederaVersions,
  type ProtoVersions,
  someGoogleVersions,
} from '../../../support/proto-versions.ts';

/** Forwards and backwards, since other rules are broken on the way back. */
const expectSameAnswers = async (
  { older, newer }: ProtoVersions,
  ruleSet: (typeof RULE_SETS)[number],
  least: readonly [number, number],
): Promise<void> => {
  for (const [index, [before, after]] of [
    [older.setFile, newer.setFile] as const,
    [newer.setFile, older.setFile] as const,
  ].entries()) {
    const compared = await compareFiles(before, after, ruleSet);
    expect(differences(compared)).toEqual([]);
    expect(compared.ours.length).toBeGreaterThanOrEqual(least[index] ?? 0);
  }
};

const isLong = process.env.MSD_FAULTS === 'long';

describe.each(RULE_SETS)('versions of public APIs, by the rules of %s', (ruleSet) => {
  it(
    'Hedera 2.15 and 2.20 break exactly where buf says so',
    () => expectSameAnswers(hederaVersions('same'), ruleSet, [1, 10]),
    60_000,
  );

  it(
    'Hedera with all files moved too',
    () => expectSameAnswers(hederaVersions('moved'), ruleSet, [1, 10]),
    60_000,
  );

  // The strictest set and the stricter of the two for encodings; all four in the long run.
  it.runIf(isLong || ruleSet === 'FILE' || ruleSet === 'WIRE_JSON')(
    'some of the APIs of Google',
    () => expectSameAnswers(someGoogleVersions(), ruleSet, [10, 10]),
    120_000,
  );

  it.runIf(isLong)(
    'all of the APIs of Google, over 7,000 files',
    () => expectSameAnswers(googleVersions(), ruleSet, [15, 100]),
    900_000,
  );
});
