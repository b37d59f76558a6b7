import { describe, expect, it } from 'vitest';
import { splitCure } from '#web/pages/cluster/rbac-rule.ts';
import { spokenBytes, spokenSeconds } from '#web/pages/clusters/poll-cost.ts';

describe('the page of a cluster', () => {
  it('finds the rule to copy in what a missing permission says', () => {
    expect(
      splitCure(
        'Add to the ClusterRole of the poller: - {apiGroups: ["autoscaling"], resources: [horizontalpodautoscalers], verbs: [list]}. Where only some namespaces may be listed, name them.',
      ),
    ).toEqual({
      before: 'Add to the ClusterRole of the poller:',
      rule: '- {apiGroups: ["autoscaling"], resources: [horizontalpodautoscalers], verbs: [list]}',
      after: 'Where only some namespaces may be listed, name them.',
    });
    expect(splitCure('Try again later.')).toEqual({ before: 'Try again later.', after: '' });
  });

  it('tells what a poll cost', () => {
    expect(spokenBytes(34_120_000, 'en')).toBe('34.1 MB');
    expect(spokenBytes(640, 'en')).toBe('0.64 kB');
    expect(spokenSeconds(3_249, 'en')).toBe('3.2 sec');
    expect(spokenSeconds(41_000, 'ja')).toBe('41 秒');
  });
});
