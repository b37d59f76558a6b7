import { describe, expect, it } from 'vitest';
import { compareKeys } from '#domain/cursor.ts';
import type { Health } from '#domain/health.ts';
import { orderKey } from '#domain/service-order.ts';
import { serviceRow } from '#domain/service-row.ts';

const row = (serviceId: string) =>
  serviceRow(
    {
      serviceId,
      spec: { serviceID: serviceId, teamName: 'Payments' },
      aliases: [],
    } as unknown as Parameters<typeof serviceRow>[0],
    '2026-11-22T12:00:00.000Z',
  );

describe('the order by health', () => {
  it('puts what is as bad in a protected environment before what is so elsewhere', () => {
    const health: Readonly<Record<string, { overall: Health; guarded: Health }>> = {
      'a-dev-only': { overall: 'CRITICAL', guarded: 'HEALTHY' },
      'b-warned': { overall: 'WARNING', guarded: 'WARNING' },
      'c-production': { overall: 'CRITICAL', guarded: 'CRITICAL' },
    };
    const sorted = Object.keys(health).toSorted((a, b) => {
      const keyOf = (id: string) =>
        orderKey('HEALTH', row(id), (one) => ({
          byEnvironment: new Map(),
          overall: health[one]?.overall ?? 'NONE',
          guarded: health[one]?.guarded ?? 'NONE',
        }));
      return compareKeys(keyOf(a), keyOf(b));
    });
    expect(sorted).toEqual(['c-production', 'a-dev-only', 'b-warned']);
  });
});
