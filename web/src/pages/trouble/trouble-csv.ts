import type { TroubleCsvQuery } from '#web/gql/running/graphql.ts';
import { csvOf } from '#web/parts/csv.ts';

type Row = TroubleCsvQuery['trouble']['nodes'][number];

/** The rows as a spreadsheet reads them; what several clusters say is as old as the oldest of them. */
export function troubleCsv(rows: readonly Row[]): string {
  const head = [
    'state',
    'severity',
    'serviceID',
    'team',
    'environments',
    'clusters',
    'asOf',
    'rule',
    'message',
    'found',
    'wanted',
    'since',
    'findings',
    'object',
    'mutedUntil',
    'muteReason',
  ];
  const lines = rows.map(
    ({ state, severity, service, environments, clusters, findingCount, finding }) => [
      state,
      severity,
      service.serviceId,
      service.team.name,
      environments.join(' '),
      clusters.map(({ name }) => name).join(' '),
      clusters.flatMap(({ asOf }) => asOf ?? []).toSorted()[0] ?? '',
      finding.rule,
      finding.message,
      finding.found ?? '',
      finding.wanted ?? '',
      finding.since,
      String(findingCount),
      finding.object,
      finding.mute?.until ?? '',
      finding.mute?.reason ?? '',
    ],
  );
  return csvOf([head, ...lines]);
}
