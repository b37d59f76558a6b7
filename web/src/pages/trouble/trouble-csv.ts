import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';
import { csvOf } from '#web/parts/csv.ts';

/** The rows as a spreadsheet reads them. */
export function troubleCsv(rows: readonly TroubleRowFragment[]): string {
  const head = [
    'state',
    'severity',
    'serviceID',
    'team',
    'environments',
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
  const lines = rows.map(({ state, severity, service, environments, findingCount, finding }) => [
    state,
    severity,
    service.serviceId,
    service.team.name,
    environments.join(' '),
    finding.rule,
    finding.message,
    finding.found ?? '',
    finding.wanted ?? '',
    finding.since,
    String(findingCount),
    finding.object,
    finding.mute?.until ?? '',
    finding.mute?.reason ?? '',
  ]);
  return csvOf([head, ...lines]);
}
