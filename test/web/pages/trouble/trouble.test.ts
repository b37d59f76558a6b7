import { describe, expect, it } from 'vitest';
import type { Severity, TroubleCsvQuery, TroubleState } from '#web/gql/running/graphql.ts';
import { anchorOf, isAnchor } from '#web/pages/trouble/trouble-anchor.ts';
import { troubleCsv } from '#web/pages/trouble/trouble-csv.ts';
import { filterOf, isFiltered } from '#web/pages/trouble/trouble-filter.ts';
import { groupTrouble } from '#web/pages/trouble/trouble-groups.ts';

type Row = TroubleCsvQuery['trouble']['nodes'][number];

const row = (state: TroubleState, severity: Severity, serviceId: string): Row => ({
  id: `${state} ${serviceId}`,
  state,
  severity,
  service: { serviceId, team: { name: 'Payments' } },
  environments: ['production', 'beta'],
  clusters: [
    { name: 'prod', asOf: '2026-11-22T12:00:00.000Z' },
    { name: 'beta', asOf: '2026-11-22T11:59:00.000Z' },
  ],
  findingCount: 3,
  finding: {
    rule: 'crash-loop',
    message: 'It crashes, "again"',
    since: '2026-11-22T11:00:00.000Z',
    found: null,
    wanted: 'running',
    object: 'Pod/a',
    mute: null,
  },
});
const asked = (query: string) => {
  const params = new URLSearchParams(query);
  return {
    get: (key: string) => params.get(key) ?? undefined,
    all: (key: string) => params.getAll(key),
  };
};

describe('the page of trouble', () => {
  it('asks for what the address says, and by itself for all that is not muted', () => {
    expect(filterOf(asked(''))).toEqual({ state: ['ACTIVE', 'UNKNOWN'] });
    expect(filterOf(asked('state=ACTIVE&state=MUTED'))).toEqual({ state: ['ACTIVE'] });
    expect(
      filterOf(asked('team=Payments&severity=CRITICAL&severity=nonsense&text=%20pay%20')),
    ).toEqual({
      team: ['Payments'],
      severity: ['CRITICAL'],
      text: 'pay',
      state: ['ACTIVE', 'UNKNOWN'],
    });
    expect(isFiltered(asked('open=x'))).toBe(false);
    expect(isFiltered(asked('rule=crash-loop'))).toBe(true);
  });

  it('puts what is unknown and mere notes under heads of their own', () => {
    const groups = groupTrouble([
      row('ACTIVE', 'CRITICAL', 'a'),
      row('ACTIVE', 'WARNING', 'b'),
      row('UNKNOWN', 'CRITICAL', 'c'),
      row('ACTIVE', 'INFO', 'd'),
    ]);
    expect(groups.map(({ kind, rows }) => `${kind} ${rows.length}`)).toEqual([
      'now 2',
      'unknown 1',
      'notes 1',
    ]);
  });

  it('writes its rows as CSV, as old as the oldest of the clusters that say so', () => {
    const [head, line] = troubleCsv([row('ACTIVE', 'CRITICAL', 'a')]).split('\r\n');
    expect(head).toContain('serviceID,team,environments,clusters,asOf,rule,message');
    expect(line).toContain(
      'ACTIVE,CRITICAL,a,Payments,production beta,prod beta,2026-11-22T11:59:00.000Z,crash-loop,"It crashes, ""again"""',
    );
  });

  it('names a row the same whether a cluster is silent or not, and apart when it is muted', () => {
    const [active, silent, muted] = (['ACTIVE', 'UNKNOWN', 'MUTED'] as const).map((state) =>
      anchorOf(row(state, 'CRITICAL', 'pay-api')),
    );
    expect([active, silent, muted]).toEqual([
      'pay-api:crash-loop',
      'pay-api:crash-loop',
      'pay-api:crash-loop:muted',
    ]);
    expect([active, 'services', ''].map((one = '') => isAnchor(one))).toEqual([true, false, false]);
  });
});
