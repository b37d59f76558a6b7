import type { FindingFactsFragment, Severity } from '#web/gql/graphql.ts';
import { type FoldedFinding, foldFindings } from '#web/parts/fold-findings.ts';

interface Place {
  readonly environment: { readonly name: string };
  /** Its cluster is silent. */
  readonly stale: boolean;
  readonly workloads: readonly { readonly findings: readonly FindingFactsFragment[] }[];
}

export interface PlacedFinding extends FoldedFinding {
  readonly environment: string;
  /** A silent cluster said it last. */
  readonly lastSaid: boolean;
}

const ORDER: readonly Severity[] = ['CRITICAL', 'WARNING', 'INFO'];

/** Worst first, then what silent clusters said last, muted last; among equals the environment given first, then what has lasted longest. */
export function worstFirst(environments: readonly Place[]): readonly PlacedFinding[] {
  return environments
    .flatMap(({ environment, stale, workloads }, rank) =>
      workloads.flatMap(({ findings }) =>
        foldFindings(findings).map((folded) => ({
          ...folded,
          environment: environment.name,
          lastSaid: stale,
          rank,
        })),
      ),
    )
    .toSorted(
      (a, b) =>
        Number(a.finding.mute !== null) - Number(b.finding.mute !== null) ||
        Number(a.lastSaid) - Number(b.lastSaid) ||
        ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity) ||
        a.rank - b.rank ||
        a.finding.since.localeCompare(b.finding.since),
    );
}
