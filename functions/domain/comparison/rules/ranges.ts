import { type BreakingRule, enumRule, messageRule } from '#domain/comparison/breaking-rule.ts';
import type { ElementPath, NumberRange } from '#domain/comparison/comparable.ts';
import type { Pair } from '#domain/comparison/comparison.ts';
import type { ContractElement } from '#domain/comparison/contract-change.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import type { Node } from '#domain/comparison/nodes.ts';
import { coverageOf, MAX_ENUM, MAX_FIELD, rangeText } from '#domain/comparison/number-ranges.ts';
import { EVERYWHERE, SOURCE } from '#domain/comparison/rule-sets.ts';

type Ranged = Node<{ readonly at: ElementPath; readonly reservedNames: readonly string[] }>;

interface Kept extends Pair<Ranged> {
  readonly element: ContractElement;
  readonly what: 'reserved' | 'extension';
  readonly ranges: Pair<readonly NumberRange[]>;
  readonly max: number;
}

function lostRanges({ before, after, element, what, ranges, max }: Kept): readonly Finding[] {
  if (ranges.before.length === 0) return [];
  const now = coverageOf(ranges.after);
  return ranges.before.flatMap((range): readonly Finding[] => {
    const lost = now.uncovered(range).map((one) => rangeText(one, max));
    if (lost.length === 0) return [];
    const numbers = lost.join(', ');
    return [
      {
        kind: 'removed',
        element,
        symbol: after.fullName,
        aspect: `${what} ${rangeText(range, max)}`,
        detail: numbers,
        message: `${what} numbers ${numbers} of ${element} ${after.fullName} are no longer ${what === 'reserved' ? 'reserved' : 'open to extensions'}`,
        before: spotOf(before, `${what} ${rangeText(range, max)}`),
        after: spotOf(after),
      },
    ];
  });
}

function lostNames(element: ContractElement, { before, after }: Pair<Ranged>): readonly Finding[] {
  const kept = new Set(after.item.reservedNames);
  return [...new Set(before.item.reservedNames)]
    .filter((name) => !kept.has(name))
    .map((name) => ({
      kind: 'removed',
      element,
      symbol: after.fullName,
      aspect: `reserved ${name}`,
      detail: `"${name}"`,
      message: `name ${name} of ${element} ${after.fullName} is no longer reserved`,
      before: spotOf(before, `reserved "${name}"`),
      after: spotOf(after),
    }));
}

const rangesOf = <Name extends string>(
  name: Name,
  { before, after }: Pair<Node<{ readonly [Key in Name]: readonly NumberRange[] }>>,
): Pair<readonly NumberRange[]> => ({ before: before.item[name], after: after.item[name] });

export const RANGE_RULES: readonly BreakingRule[] = [
  messageRule('EXTENSION_MESSAGE_NO_DELETE', SOURCE, ({ before, after }) => {
    const ranges = rangesOf('extensionRanges', { before, after });
    return lostRanges({
      before,
      after,
      element: 'message',
      what: 'extension',
      ranges,
      max: MAX_FIELD,
    });
  }),
  messageRule('RESERVED_MESSAGE_NO_DELETE', EVERYWHERE, ({ before, after }) => {
    const ranges = rangesOf('reservedRanges', { before, after });
    return [
      ...lostRanges({
        before,
        after,
        element: 'message',
        what: 'reserved',
        ranges,
        max: MAX_FIELD,
      }),
      ...lostNames('message', { before, after }),
    ];
  }),
  enumRule('RESERVED_ENUM_NO_DELETE', EVERYWHERE, (pair) => [
    ...lostRanges({
      ...pair,
      element: 'enum',
      what: 'reserved',
      ranges: rangesOf('reservedRanges', pair),
      max: MAX_ENUM,
    }),
    ...lostNames('enum', pair),
  ]),
];
