import { describe, expect, it } from 'vitest';
import type { Health, Severity, TroubledServiceFragment } from '#web/gql/graphql.ts';
import { troubleRows } from '#web/pages/home/trouble-rows.ts';

type Place = TroubledServiceFragment['environments'][number];

const place = (
  name: string,
  health: Health,
  findings: readonly (readonly [Severity, string])[] = [],
): Place => ({
  environment: { name, protected: name === 'production' },
  health,
  reason: null,
  asOf: '2026-11-22T12:00:00.000Z',
  workloads: [{ findings: findings.map(([severity, since]) => ({ severity, since })) }],
});
const service = (serviceId: string, environments: Place[]): TroubledServiceFragment => ({
  id: serviceId,
  serviceId,
  team: { name: 'Payments' },
  environments,
});

describe('what is wrong now', () => {
  it('is one row a place, the worst first, protected environments before others, then what lasts longest', () => {
    const rows = troubleRows([
      service('a', [
        place('development', 'CRITICAL', [['CRITICAL', '2026-11-22T11:00:00.000Z']]),
        place('production', 'HEALTHY'),
      ]),
      service('b', [place('production', 'WARNING', [['WARNING', '2026-11-22T11:30:00.000Z']])]),
      service('c', [
        place('production', 'CRITICAL', [['CRITICAL', '2026-11-22T09:00:00.000Z']]),
        place('development', 'CRITICAL', [['CRITICAL', '2026-11-22T11:59:00.000Z']]),
      ]),
    ]);
    expect(rows.map(({ serviceId, environment }) => `${serviceId} ${environment}`)).toEqual([
      'c production',
      'a development',
      'c development',
      'b production',
    ]);
  });

  it('holds since the first finding that makes it so bad', () => {
    const [row] = troubleRows([
      service('a', [
        place('production', 'CRITICAL', [
          ['WARNING', '2026-11-01T00:00:00.000Z'],
          ['CRITICAL', '2026-11-22T10:00:00.000Z'],
          ['CRITICAL', '2026-11-22T09:00:00.000Z'],
        ]),
      ]),
    ]);
    expect(row?.since).toBe('2026-11-22T09:00:00.000Z');
  });
});
