import type { ElementPath } from './comparable.ts';
import type { Pair } from './comparison.ts';
import { type Finding, spotOf } from './finding.ts';
import type { FieldNode } from './nodes.ts';

/** A change of a field or an extension. `steps` lead from the field to what changed, best first. */
export const fieldFinding = (
  { before, after }: Pair<FieldNode>,
  aspect: string,
  [old, now]: readonly [string, string],
  ...steps: readonly ElementPath[]
): Finding & Required<Pick<Finding, 'before' | 'after'>> => ({
  kind: 'changed',
  element: after.item.extendee === '' ? 'field' : 'extension',
  symbol: after.fullName,
  aspect,
  message: `${aspect} of ${after.fullName} (${after.item.number}) changed from ${old} to ${now}`,
  before: spotOf(before, old, ...steps),
  after: spotOf(after, now, ...steps),
});
