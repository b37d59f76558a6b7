import { describe, expect, it } from 'vitest';
import { driftBetween } from '#application/drift-between.ts';
import type { Workload } from '#domain/workload.ts';

const workload = (tag: string): Workload => ({
  kind: 'Deployment',
  name: 'api',
  namespace: 'pay',
  labels: {},
  images: [`r/api:${tag}`],
  restarts: 0,
  progressing: false,
  idle: false,
  findings: [],
});

describe('How two workloads differ', () => {
  it('is told once for as long as neither changes, in each direction', () => {
    const [older, newer] = [workload('v1.0'), workload('v2.0')];
    const found = driftBetween(newer, older);
    expect(found.drift).toBe('AHEAD');
    expect(driftBetween(newer, older)).toBe(found);
    expect(driftBetween(older, newer).drift).toBe('BEHIND');
  });

  it('is told anew when a poll changed one of them', () => {
    const older = workload('v1.0');
    expect(driftBetween(workload('v2.0'), older).drift).toBe('AHEAD');
    expect(driftBetween(workload('v1.0'), older).drift).toBe('SAME');
    expect(driftBetween(undefined, older).drift).toBe('ONLY_TARGET');
  });
});
