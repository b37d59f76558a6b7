import type { ChangeLineFragment } from '#web/gql/graphql.ts';

/** One change, or many of a kind that came at once. */
export type FoldedChange<Row extends ChangeLineFragment = ChangeLineFragment> =
  | { readonly kind: 'one'; readonly change: Row }
  | { readonly kind: 'many'; readonly changes: readonly Row[] };

const MANY = 4;
const AT_ONCE = 60_000;

/** Four and more in a row that one source brought within a minute, all of one kind, become one line. */
export function foldChanges<Row extends ChangeLineFragment>(
  changes: readonly Row[],
): readonly FoldedChange<Row>[] {
  const runs: Row[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const head = run?.[0];
    if (run && head && isAlike(head, change)) run.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run): readonly FoldedChange<Row>[] =>
    run.length >= MANY
      ? [{ kind: 'many', changes: run }]
      : run.map((change) => ({ kind: 'one' as const, change })),
  );
}

function isAlike(a: ChangeLineFragment, b: ChangeLineFragment): boolean {
  return (
    a.kind === b.kind &&
    a.source === b.source &&
    Math.abs(Date.parse(a.at) - Date.parse(b.at)) <= AT_ONCE
  );
}
