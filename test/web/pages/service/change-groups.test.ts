import { describe, expect, it } from 'vitest';
import { CHANGE_GROUPS, chosenGroups, groupOf } from '#web/pages/service/change-groups.ts';

describe('the history’s filter', () => {
  it('knows a group for every kind, and only one', () => {
    const kinds = Object.values(CHANGE_GROUPS).flat();
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.every((kind) => groupOf(kind) !== undefined)).toBe(true);
    expect(groupOf('ROLLOUT')).toBe('rollout');
  });

  it('takes groups from the address in their own order and ignores the rest', () => {
    expect(chosenGroups(['health', 'nonsense', 'spec'])).toEqual(['spec', 'health']);
  });
});
