import type { ChangeLineFragment } from '#web/gql/graphql.ts';

/** One change, or many of a kind that came at once. */
export type FoldedChange =
  | { readonly kind: 'one'; readonly change: ChangeLineFragment }
  | { readonly kind: 'many'; readonly changes: readonly ChangeLineFragment[] };

const MANY = 4;
const AT_ONCE = 60_000;

/** Four and more in a row that one source brought within a minute, all of one kind, become one line. */
export function foldChanges(changes: readonly ChangeLineFragment[]): readonly FoldedChange[] {
  const runs: ChangeLineFragment[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const head = run?.[0];
    if (run && head && isAlike(head, change)) run.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run): readonly FoldedChange[] =>
    run.length >= MANY
      ? [{ kind: 'many', changes: run }]
      : run.map((change) => ({ kind: 'one', change })),
  );
}

function isAlike(a: ChangeLineFragment, b: ChangeLineFragment): boolean {
  return (
    a.kind === b.kind &&
    a.source === b.source &&
    Math.abs(Date.parse(a.at) - Date.parse(b.at)) <= AT_ONCE
  );
}
