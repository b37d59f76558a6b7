import type {
  DifferenceSideFragment,
  EnvironmentDifferenceRowFragment,
} from '#web/gql/running/graphql.ts';
import { csvOf } from '#web/parts/csv.ts';

/** The rows as a spreadsheet reads them. */
export function differencesCsv(rows: readonly EnvironmentDifferenceRowFragment[]): string {
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
    row.containers.flatMap(amountsOf).join('; '),
    row.contract?.base ?? '',
    row.contract?.target ?? '',
    row.contract?.drift ?? '',
    row.contract?.revisions == null ? '' : String(row.contract.revisions),
  ]);
  return csvOf([HEAD, ...lines]);
}

const HEAD = [
  'serviceID',
  'team',
  'workload',
  'state',
  'since',
  'rollouts',
  ...['from', 'to'].flatMap((side) => [
    side,
    `${side} images`,
    `${side} cluster`,
    `${side} asOf`,
    `${side} stale`,
  ]),
  'settings',
  'resources',
  'from protos',
  'to protos',
  'protos',
  'proto revisions apart',
];

const amountsOf = ({ name, resources }: Container): readonly string[] =>
  resources.map(
    ({ bound, resource, base, target }) =>
      `${name} ${resource} ${bound.toLowerCase()}: ${base ?? '–'} → ${target ?? '–'}`,
  );

type Container = EnvironmentDifferenceRowFragment['containers'][number];

const sideCells = (side: DifferenceSideFragment | null): readonly string[] =>
  side === null
    ? ['', '', '', '', '']
    : [
        side.environment.name,
        side.workload.images.join(' '),
        side.cluster.name,
        side.cluster.asOf ?? '',
        String(side.stale),
      ];
