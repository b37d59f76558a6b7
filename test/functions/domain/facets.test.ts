import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets } from '#domain/facets.ts';
import { HEALTHS, type Health, worstHealth } from '#domain/health.ts';
import { type ServiceFilter, testsOf } from '#domain/service-filter.ts';
import { type ServiceHealth, type ServiceRow, serviceRow } from '#domain/service-row.ts';
import type { Spec } from '#domain/spec.ts';
import { makeService } from '../../support/make-service.ts';

const rowOf = (id: string, spec: Partial<Spec>): ServiceRow =>
  serviceRow(makeService(id, spec), [], '2026-11-20T09:00:00.000Z');
const healthOf = (states: Readonly<Record<string, Record<string, Health>>>) => (id: string) => {
  const byEnvironment = new Map(Object.entries(states[id] ?? {}));
  return { byEnvironment, overall: worstHealth(byEnvironment.values()) } satisfies ServiceHealth;
};

const ROWS = [
  rowOf('a', { teamName: 'pay', tier: 'A', tags: ['web'] }),
  rowOf('b', { teamName: 'pay', tier: 'B', tags: ['web', 'jp'] }),
  rowOf('c', { teamName: 'ship', tier: 'A' }),
];
const HEALTH = healthOf({
  a: { production: 'CRITICAL' },
  b: { production: 'HEALTHY', development: 'HEALTHY' },
});
const facetsOf = (filter: ServiceFilter) => countFacets(ROWS, testsOf(filter), HEALTH);

describe('facets', () => {
  it('count every value when nothing is filtered, the most frequent first', () => {
    const facets = facetsOf({});
    expect(facets.teams).toEqual([
      { value: 'pay', count: 2 },
      { value: 'ship', count: 1 },
    ]);
    expect(facets.tiers).toEqual([
      { value: 'A', count: 2 },
      { value: 'B', count: 1 },
    ]);
    expect(facets.health).toEqual([
      { environment: 'production', health: 'CRITICAL', count: 1 },
      { environment: 'production', health: 'HEALTHY', count: 1 },
      { environment: 'development', health: 'HEALTHY', count: 1 },
    ]);
  });

  it('leave out the own criterion, so that one sees what else could be chosen', () => {
    const facets = facetsOf({ team: ['pay'], tier: ['A'] });
    expect(facets.teams).toEqual([
      { value: 'pay', count: 1 },
      { value: 'ship', count: 1 },
    ]);
    expect(facets.tiers).toEqual([
      { value: 'A', count: 1 },
      { value: 'B', count: 1 },
    ]);
    expect(facets.tags).toEqual([{ value: 'web', count: 1 }]);
  });

  it('treat an environment and its health as one criterion', () => {
    const facets = facetsOf({ environment: 'production', health: ['CRITICAL'] });
    expect(facets.teams).toEqual([{ value: 'pay', count: 1 }]);
    expect(facets.health).toHaveLength(3);
  });

  it('agree with counting each facet by itself', () => {
    const value = fc.subarray(['pay', 'ship']);
    const filters = fc.record({
      team: value,
      tag: fc.subarray(['web', 'jp']),
      tier: fc.subarray(['A', 'B'] as const),
      health: fc.subarray([...HEALTHS]),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const { team: _, ...others } = filter;
        const tests = testsOf(others);
        const expected = ROWS.filter((row) =>
          tests.values().every((test) => test(row, HEALTH)),
        ).filter(({ team }) => team === 'pay').length;
        const counted = facetsOf(filter).teams.find(({ value: team }) => team === 'pay')?.count;
        expect(counted ?? 0).toBe(expected);
      }),
    );
  });
});

describe('the text filter', () => {
  const found = (text: string) => {
    const rows = [
      rowOf('pay-api', { description: 'Takes card payments.', language: 'Go' }),
      rowOf('soko', { description: '倉庫の在庫を管理します', teamName: '物流' }),
    ];
    const tests = testsOf({ text });
    return rows
      .filter((row) => tests.values().every((test) => test(row, HEALTH)))
      .map(({ serviceId }) => serviceId);
  };

  it.each([
    ['PAY card', ['pay-api']],
    ['card go', ['pay-api']],
    ['ｐａｙ', ['pay-api']],
    ['在庫', ['soko']],
    ['物流　倉庫', ['soko']],
    ['card 在庫', []],
    ['  ', ['pay-api', 'soko']],
  ])('%j finds %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
