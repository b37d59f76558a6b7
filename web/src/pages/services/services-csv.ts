import type { ServiceRowFragment } from '#web/gql/graphql.ts';
import { csvOf } from '#web/parts/csv.ts';
import { worstHealth } from '#web/words/health-words.ts';

/** The rows as a spreadsheet reads them: one column for each environment's health. */
export function servicesCsv(
  rows: readonly ServiceRowFragment[],
  environments: readonly string[],
): string {
  const head = [
    'serviceID',
    'description',
    'team',
    'corporation',
    'tier',
    'lifecycle',
    'language',
    'tags',
    'rpcServices',
    ...environments.map((name) => `health ${name}`),
    'lastChange',
  ];
  const lines = rows.map((row) => [
    row.serviceId,
    row.description ?? '',
    row.team.name,
    row.corporation ?? '',
    row.tier ?? '',
    row.lifecycle,
    row.language ?? '',
    row.tags.join(' '),
    String(row.rpcServiceCount),
    ...environments.map((name) => {
      const there = row.environments.filter(({ environment }) => environment.name === name);
      return there.length === 0 ? '' : worstHealth(there.map(({ health }) => health));
    }),
    row.lastChange?.at ?? '',
  ]);
  return csvOf([head, ...lines]);
}
