import type { FindingFactsFragment, Severity } from '#web/gql/graphql.ts';

interface Place {
  readonly environment: { readonly name: string };
  readonly workloads: readonly { readonly findings: readonly FindingFactsFragment[] }[];
}

export interface PlacedFinding {
  readonly environment: string;
  readonly finding: FindingFactsFragment;
}

const ORDER: readonly Severity[] = ['CRITICAL', 'WARNING', 'INFO'];

/** Worst first; among equals the environment given first, then what has lasted longest. */
export function worstFirst(environments: readonly Place[]): readonly PlacedFinding[] {
  return environments
    .flatMap(({ environment, workloads }, rank) =>
      workloads.flatMap(({ findings }) =>
        findings.map((finding) => ({ environment: environment.name, finding, rank })),
      ),
    )
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity) ||
        a.rank - b.rank ||
        a.finding.since.localeCompare(b.finding.since),
    );
}
