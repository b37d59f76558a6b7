import { describe, expect, it } from 'vitest';
import { openComparableSets } from '#adapters/protobuf/open-comparable-sets.ts';
import { compareSets } from '#domain/comparison/compare-sets.ts';
import { RULE_SETS, type RuleSet } from '#domain/comparison/rule-sets.ts';
import { field, join, setOf } from '../../../support/encode-set.ts';

const many = (count: number, make: (number: number) => Uint8Array): Uint8Array =>
  join(...Array.from({ length: count }, (_, number) => make(number + 1)));

const file = (path: string, name: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  join(field(1, path), field(2, name), ...parts);

async function countFindings(
  before: Uint8Array,
  after: Uint8Array,
  ruleSets: readonly RuleSet[] = RULE_SETS,
): Promise<readonly number[]> {
  const { before: older, after: newer } = openComparableSets(before, after);
  const counts: number[] = [];
  for (const ruleSet of ruleSets)
    counts.push((await compareSets(older, newer, ruleSet)).filter((one) => one.breaking).length);
  return counts;
}

describe('a comparison of what nobody would write', () => {
  it('takes time in proportion to fields, reserved ranges, reserved names and values', async () => {
    const count = 40_000;
    const range = (number: number, length: number): Uint8Array =>
      join(field(1, number * 4), field(2, number * 4 + length));
    const message = (length: number, own: Uint8Array): Uint8Array =>
      field(
        4,
        join(
          field(1, 'M'),
          own,
          many(count, (number) => field(9, range(number, length))),
          many(count, (number) => field(5, range(1_000_000 + number, length))),
          many(count, (number) => field(10, `n${number}`)),
        ),
      );
    const values = (names: string): Uint8Array =>
      field(
        5,
        join(
          field(1, 'E'),
          many(count, (number) => field(2, join(field(1, `${names}${number}`), field(2, number)))),
          many(count, (number) =>
            field(4, join(field(1, 900_000 + number * 2), field(2, 900_000 + number * 2))),
          ),
        ),
      );
    const fields = many(count, (number) =>
      field(
        2,
        join(field(1, `f${number}`), field(3, 10_000_000 + number), field(4, 1), field(5, 5)),
      ),
    );
    const older = setOf([file('x.proto', 'p', message(2, fields), values('A'))]);
    const newer = setOf([file('x.proto', 'p', message(1, new Uint8Array()), values('B'))]);
    const [source] = await countFindings(older, newer, ['FILE']);
    // Fields, parts of both kinds of ranges, and renamed values.
    expect(source).toBe(4 * count);
  }, 60_000);

  it('and to maps, and to packages that all declare the same', async () => {
    const count = 8_000;
    const maps = (type: number): Uint8Array =>
      field(
        4,
        join(
          field(1, 'M'),
          many(count, (number) =>
            join(
              field(
                2,
                join(
                  field(1, `m${number}`),
                  field(3, number),
                  field(4, 3),
                  field(5, 11),
                  field(6, `.p.M.E${number}`),
                ),
              ),
              field(
                3,
                join(
                  field(1, `E${number}`),
                  field(2, join(field(1, 'key'), field(3, 1), field(5, 9))),
                  field(2, join(field(1, 'value'), field(3, 2), field(5, type))),
                  field(7, field(7, 1)),
                ),
              ),
            ),
          ),
        ),
      );
    const packages = (version: string): readonly Uint8Array[] =>
      Array.from({ length: 2_000 }, (_, number) =>
        file(`${version}/${number}.proto`, `p${number}.${version}`, field(4, field(1, 'Same'))),
      );
    const older = setOf([file('x.proto', 'p', maps(5)), ...packages('v1')]);
    const newer = setOf([file('x.proto', 'p', maps(9)), ...packages('v2')]);
    expect(await countFindings(older, newer)).toEqual([10_000, 10_000, 8_000, 8_000]);
  }, 60_000);
});
