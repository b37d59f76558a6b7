import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { pod } from '../../../support/kubernetes-objects.ts';
import { statefulSet } from '../../../support/rule-objects.ts';

const stuck = [statefulSet({ desired: 3, ready: 3, updated: 1 })];
const done = [statefulSet({ desired: 3, ready: 3 })];

describe('the update of a StatefulSet', () => {
  it('is a warning when it does not move for 15 minutes', () => {
    const health = derive(stuck);
    expect(seen(health, 9.9)).toEqual({ health: 'PROGRESSING', rules: [] });
    expect(seen(health, 14.9).rules).toEqual([]);
    expect(seen(health, 15)).toEqual({
      health: 'WARNING',
      rules: ['statefulset-update-stuck WARNING'],
    });
  });

  it('moves as long as a pod was made within ten minutes', () => {
    const young = pod('db-2', { owner: ['StatefulSet', 'db'], age: -12 });
    const health = derive([...stuck, young], { before: derive(stuck), at: later(13) });
    expect(seen(health, 21.9)).toEqual({ health: 'PROGRESSING', rules: [] });
    expect(seen(health, 22).rules).toEqual(['statefulset-update-stuck WARNING']);
  });

  it('honours the partition, and leaves OnDelete to whoever deletes', () => {
    const staged = statefulSet({ desired: 3, ready: 3, updated: 1 }, { partition: 2 });
    expect(seen(derive([staged]), 60)).toEqual({ health: 'HEALTHY', rules: [] });
    const behind = statefulSet({ desired: 3, ready: 3, updated: 0 }, { partition: 2 });
    expect(findingOf(derive([behind]), 'statefulset-update-stuck')?.found).toBe('0/1');
    const byHand = statefulSet({ desired: 3, ready: 3, updated: 1 }, { onDelete: true });
    expect(seen(derive([byHand]), 60)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('keeps its beginning over one poll and begins anew with the next update', () => {
    expect(findingOf(polled('xxxx.xx', stuck, done), 'statefulset-update-stuck')?.since).toBe(
      later(0),
    );
    expect(findingOf(polled('xxxx....x', stuck, done), 'statefulset-update-stuck')?.since).toBe(
      later(8),
    );
    expect(seen(polled('xx.', stuck, done), 60)).toEqual({ health: 'HEALTHY', rules: [] });
  });
});
