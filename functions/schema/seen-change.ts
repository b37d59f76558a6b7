import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex } from '#domain/contract.ts';

/** A change in its place among those of a comparison. */
export interface SeenChange {
  readonly number: number;
  readonly change: ContractChange;
  readonly package: string;
}

interface Compared {
  readonly before: ContractIndex;
  readonly after: ContractIndex;
  readonly changes: readonly ContractChange[];
}

/** With the package each belongs to; worked out once. */
export function seenChanges({ before, after, changes }: Compared): readonly SeenChange[] {
  const found = known.get(changes) ?? withPackages(changes, before, after);
  known.set(changes, found);
  return found;
}

const known = new WeakMap<readonly ContractChange[], readonly SeenChange[]>();

function withPackages(
  changes: readonly ContractChange[],
  before: ContractIndex,
  after: ContractIndex,
): readonly SeenChange[] {
  const packages = new Map(
    [...before.files, ...after.files].map((file) => [file.path, file.package] as const),
  );
  return changes.map((change, number) => ({
    number,
    change,
    package:
      change.element === 'package'
        ? change.symbol
        : (packages.get((change.after ?? change.before)?.path ?? '') ?? ''),
  }));
}
