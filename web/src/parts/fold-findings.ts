import type { FindingFactsFragment } from '#web/gql/graphql.ts';

export interface FoldedFinding {
  /** The one that has lasted longest. */
  readonly finding: FindingFactsFragment;
  /** Everything it was found on. */
  readonly objects: readonly string[];
}

/** Ten Pods with one trouble are one finding on ten Pods; the order stays. */
export function foldFindings(findings: readonly FindingFactsFragment[]): readonly FoldedFinding[] {
  const groups = Map.groupBy(findings, ({ rule, severity, message, found, wanted }) =>
    JSON.stringify([rule, severity, message, found, wanted]),
  );
  return [...groups.values()].flatMap((group) => {
    const [longest] = group.toSorted((a, b) => a.since.localeCompare(b.since));
    return longest ? [{ finding: longest, objects: group.map(({ object }) => object) }] : [];
  });
}
