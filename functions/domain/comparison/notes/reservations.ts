import type { NumberRange } from '#domain/comparison/comparable.ts';
import type { Comparison, Pair } from '#domain/comparison/comparison.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { Node } from '#domain/comparison/nodes.ts';
import { coverageOf, MAX_ENUM, MAX_FIELD, rangeText } from '#domain/comparison/number-ranges.ts';

type Reserving = Node<{
  readonly at: readonly number[];
  readonly reservedRanges: readonly NumberRange[];
  readonly reservedNames: readonly string[];
}>;

/** Numbers and names that are reserved now, and numbers that are open to extensions now. */
export const noteReservations = ({ messagePairs, enumPairs }: Comparison): readonly Finding[] => [
  ...messagePairs.flatMap((pair) => reserved('message', pair, MAX_FIELD)),
  ...enumPairs.flatMap((pair) => reserved('enum', pair, MAX_ENUM)),
  ...messagePairs.flatMap(({ before, after }) =>
    added(before.item.extensionRanges, after.item.extensionRanges).map((one): Finding => {
      const text = `extensions ${rangeText(one, MAX_FIELD)}`;
      return {
        kind: 'added',
        element: 'message',
        symbol: after.fullName,
        aspect: text,
        detail: rangeText(one, MAX_FIELD),
        message: `message ${after.fullName} allows ${text}`,
        before: spotOf(before),
        after: spotOf(after, text),
      };
    }),
  ),
];

function added(
  before: readonly NumberRange[],
  after: readonly NumberRange[],
): readonly NumberRange[] {
  if (after.length === 0) return [];
  const known = coverageOf(before);
  return after.flatMap((range) => known.uncovered(range));
}

function reserved(
  element: ContractElement,
  { before, after }: Pair<Reserving>,
  max: number,
): readonly Finding[] {
  const known = new Set(before.item.reservedNames);
  const texts = [
    ...added(before.item.reservedRanges, after.item.reservedRanges).map((one) =>
      rangeText(one, max),
    ),
    ...after.item.reservedNames.filter((name) => !known.has(name)).map((name) => `"${name}"`),
  ];
  return texts.map((text) => ({
    kind: 'added',
    element,
    symbol: after.fullName,
    aspect: `reserved ${text}`,
    detail: text,
    message: `${element} ${after.fullName} reserves ${text}`,
    before: spotOf(before),
    after: spotOf(after, `reserved ${text}`),
  }));
}
