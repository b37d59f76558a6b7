import { describe, expect, it } from 'vitest';
import { type Freshness, freshnessAfter } from '#domain/cluster-freshness.ts';
import type { SnapshotKind } from '#domain/workload.ts';

const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`;
const BOTH: readonly SnapshotKind[] = ['Deployment', 'Pod'];
const following = (
  before: Freshness | undefined,
  minute: number,
  kinds = BOTH,
  namespaces?: readonly string[],
) => freshnessAfter(before, { takenAt: at(minute), kinds, ...(namespaces ? { namespaces } : {}) });

describe('the age of a cluster’s facts', () => {
  it('is that of the last snapshot of everything', () => {
    expect(following(following(undefined, 1), 2)).toEqual({ takenAt: at(2) });
  });

  it('is that of the namespace that stays away', () => {
    const a = following(undefined, 1, BOTH, ['pay']);
    const b = following(a, 2, BOTH, ['ledger']);
    const c = following(b, 3, BOTH, ['ledger']);
    expect([a, b, c].map(({ takenAt }) => takenAt)).toEqual([at(1), at(1), at(1)]);
    expect(following(c, 4, BOTH, ['pay']).takenAt).toBe(at(3));
  });

  it('is not renewed by one namespace of a cluster that once sent all', () => {
    expect(following(following(undefined, 1), 5, BOTH, ['pay']).takenAt).toBe(at(1));
  });

  it('is that of pods and of workloads, when they come apart', () => {
    const both = following(following(undefined, 1, ['Pod']), 2, ['Deployment']);
    expect(both.takenAt).toBe(at(1));
    expect(following(both, 3, ['Pod']).takenAt).toBe(at(2));
    expect(following(both, 3).takenAt).toBe(at(3));
  });

  it('is not renewed by kinds that say nothing about health', () => {
    expect(following(following(undefined, 1), 9, ['Service']).takenAt).toBe(at(1));
  });

  it('forgets a part that a wider one covers', () => {
    const narrow = following(undefined, 1, BOTH, ['pay']);
    const wide = following(narrow, 2, BOTH, ['ledger', 'pay']);
    expect(wide).toMatchObject({ takenAt: at(2), parts: [{ namespaces: ['ledger', 'pay'] }] });
  });
});
