import { describe, expect, it } from 'vitest';
import { foldTrouble, type TroublePlace, troubleState } from '#domain/trouble.ts';
import { selectTrouble } from '#domain/trouble-filter.ts';
import type { Finding } from '#domain/workload.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'crash-loop',
  severity: 'CRITICAL',
  message: { en: 'It crashes.', ja: 'クラッシュしています。' },
  object: 'Pod/pay-api-1',
  since: '2026-11-22T11:00:00.000Z',
  activeFrom: '2026-11-22T11:00:00.000Z',
  ...more,
});
const place = (more: Partial<TroublePlace> = {}, found: Partial<Finding> = {}): TroublePlace => ({
  serviceId: 'pay-api',
  team: 'Payments',
  environment: 'production',
  cluster: 'prod',
  namespace: 'pay',
  workload: 'Deployment/pay-api',
  state: 'active',
  finding: finding(found),
  ...more,
});
const NOW = '2026-11-22T12:00:00.000Z';

describe('trouble', () => {
  it('is one row for a service and a rule, over all its pods and environments', () => {
    const rows = foldTrouble([
      place({}, { object: 'Pod/pay-api-2', since: '2026-11-22T11:30:00.000Z' }),
      place({ environment: 'development', cluster: 'dev' }, { severity: 'WARNING' }),
      place({}, { since: '2026-11-22T10:00:00.000Z' }),
      place({}, { rule: 'oom-killed', severity: 'WARNING' }),
    ]);
    expect(
      rows.map(({ rule, severity, finding, places }) => [
        rule,
        severity,
        finding.since,
        places.map(({ environment }) => environment),
      ]),
    ).toEqual([
      [
        'crash-loop',
        'CRITICAL',
        '2026-11-22T10:00:00.000Z',
        ['production', 'production', 'development'],
      ],
      ['oom-killed', 'WARNING', '2026-11-22T11:00:00.000Z', ['production']],
    ]);
  });

  it('stands in protected environments before it does in others, however long there, if it is as bad', () => {
    const rows = foldTrouble([
      place({ serviceId: 'elsewhere' }, { since: '2026-11-01T00:00:00.000Z' }),
      place({ serviceId: 'both' }, { since: '2026-11-01T00:00:00.000Z', object: 'Pod/beta' }),
      place({ serviceId: 'both', guarded: true }, { object: 'Pod/production' }),
      place({ serviceId: 'warned', guarded: true }, { severity: 'WARNING' }),
    ]);
    expect(rows.map(({ serviceId, finding }) => [serviceId, finding.object])).toEqual([
      ['both', 'Pod/production'],
      ['elsewhere', 'Pod/pay-api-1'],
      ['warned', 'Pod/pay-api-1'],
    ]);
  });

  it('stands worst first, then by how long; then what is unknown, mere notes, and what is muted', () => {
    const rows = foldTrouble([
      place({ serviceId: 'muted', state: 'muted' }),
      place({ serviceId: 'note' }, { severity: 'INFO', since: '2026-01-01T00:00:00.000Z' }),
      place({ serviceId: 'unknown', state: 'unknown' }),
      place({ serviceId: 'warned' }, { severity: 'WARNING', since: '2026-11-01T00:00:00.000Z' }),
      place({ serviceId: 'young' }, { since: '2026-11-22T11:59:00.000Z' }),
      place({ serviceId: 'old' }, { since: '2026-11-21T00:00:00.000Z' }),
    ]);
    expect(rows.map(({ serviceId }) => serviceId)).toEqual([
      'old',
      'young',
      'warned',
      'unknown',
      'note',
      'muted',
    ]);
  });

  it('of a silent cluster is unknown; muted stays muted there until the mute ends', () => {
    const muted = finding({
      mute: { reason: 'known', by: 'me', until: '2026-11-22T12:30:00.000Z' },
    });
    expect(troubleState(finding(), false, NOW)).toBe('active');
    expect(troubleState(finding(), true, NOW)).toBe('unknown');
    expect(troubleState(muted, true, NOW)).toBe('muted');
    expect(troubleState(muted, false, '2026-11-22T12:30:00.000Z')).toBe('active');
  });
});

describe('a filter of trouble', () => {
  const all = [
    place(),
    place({ environment: 'development', cluster: 'dev' }),
    place({ serviceId: 'pay-batch', team: 'Ledger' }, { severity: 'WARNING', rule: 'oom-killed' }),
    place({ serviceId: 'ship', team: 'Logistics', environment: 'development', cluster: 'dev' }),
  ];
  const count = (facet: 'team' | 'environment' | 'severity', filter: object) =>
    Object.fromEntries(
      selectTrouble(all, filter).facets[facet].map(({ value, count }) => [value, count]),
    );

  it('wants every criterion; inside a list one value suffices', () => {
    const ids = (filter: object) =>
      selectTrouble(all, filter).places.map(({ serviceId, environment }) =>
        [serviceId, environment].join(' '),
      );
    expect(ids({ team: ['Payments', 'Ledger'], environment: ['production'] })).toEqual([
      'pay-api production',
      'pay-batch production',
    ]);
    expect(ids({ text: 'crash  SHIP' })).toEqual(['ship development']);
    expect(ids({ text: 'クラッシュ', severity: ['WARNING'] })).toEqual(['pay-batch production']);
    expect(ids({ service: ['ship'], rule: [] })).toEqual(['ship development']);
  });

  it('counts for each value the rows it would leave, whatever its own facet says', () => {
    expect(count('team', {})).toEqual({ Ledger: 1, Logistics: 1, Payments: 1 });
    expect(count('environment', {})).toEqual({ production: 2, development: 2 });
    expect(count('team', { environment: ['development'] })).toEqual({ Logistics: 1, Payments: 1 });
    expect(count('environment', { environment: ['development'] })).toEqual({
      production: 2,
      development: 2,
    });
    expect(count('severity', { team: ['Ledger'], severity: ['CRITICAL'] })).toEqual({ WARNING: 1 });
  });
});
