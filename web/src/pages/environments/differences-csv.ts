import type { DifferenceSideFragment, EnvironmentDifferenceRowFragment } from '#web/gql/graphql.ts';
import { csvOf } from '#web/parts/csv.ts';

/** The rows as a spreadsheet reads them. */
export function differencesCsv(
  rows: readonly EnvironmentDifferenceRowFragment[],
  base: string,
  target: string,
): string {
  const head = ['serviceID', 'team', 'workload', 'state', 'since', 'rollouts'];
  const places = [base, target].flatMap((name) => [`${name} images`, `${name} cluster`]);
  const lines = rows.map((row) => [
    row.service.serviceId,
    row.service.team.name,
    `${row.kind}/${row.name}`,
    row.drift,
    row.since ?? '',
    row.rollouts === null ? '' : String(row.rollouts),
    ...sideCells(row.base),
    ...sideCells(row.target),
    row.settings.join(' '),
    row.contract?.base ?? '',
    row.contract?.target ?? '',
  ]);
  return csvOf([[...head, ...places, 'settings', `${base} protos`, `${target} protos`], ...lines]);
}

const sideCells = (side: DifferenceSideFragment | null): readonly string[] =>
  side === null ? ['', ''] : [side.workload.images.join(' '), side.cluster.name];
