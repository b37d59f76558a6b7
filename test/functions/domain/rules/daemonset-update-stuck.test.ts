import { describe, expect, it } from 'vitest';
import { derive, findingOf, later, polled, seen } from '../../../support/derive-workloads.ts';
import { pod } from '../../../support/kubernetes-objects.ts';
import { daemonSet } from '../../../support/rule-objects.ts';

const bad = [daemonSet({ desired: 4, updated: 2 })];
const good = [daemonSet({ desired: 4 })];

describe('the update of a DaemonSet', () => {
  it('is a warning when it does not move for 15 minutes', () => {
    expect(seen(derive(bad), 14.9).rules).toEqual([]);
    expect(seen(derive(bad), 15).rules).toEqual(['daemonset-update-stuck WARNING']);
  });

  it('moves as long as a pod was made within ten minutes', () => {
    const young = pod('agent-1', { owner: ['DaemonSet', 'agent'], age: -12 });
    const health = derive([...bad, young], { before: derive(bad), at: later(13) });
    expect(seen(health, 21.9)).toEqual({ health: 'PROGRESSING', rules: [] });
    expect(seen(health, 22).rules).toEqual(['daemonset-update-stuck WARNING']);
  });

  it('is not meant by OnDelete', () => {
    const byHand = daemonSet({ desired: 4, updated: 0 }, { onDelete: true });
    expect(seen(derive([byHand]), 60)).toEqual({ health: 'HEALTHY', rules: [] });
  });

  it('has not ended while pods are ready but not available', () => {
    const soon = daemonSet({ desired: 4, available: 3 });
    expect(findingOf(derive([soon]), 'daemonset-update-stuck')?.found).toBe('3/4');
    const away = daemonSet({ desired: 4, ready: 3, available: 3 });
    expect(findingOf(derive([away]), 'daemonset-update-stuck')).toBeUndefined();
  });

  it('keeps its beginning over one poll, and begins anew after three', () => {
    const since = (pattern: string) =>
      findingOf(polled(pattern, bad, good), 'daemonset-update-stuck')?.since;
    expect(since('xx.x')).toBe(later(0));
    expect(since('xx....x')).toBe(later(6));
  });
});
