import { describe, expect, it } from 'vitest';
import { busiestAutoscaler } from '#web/pages/service/busiest-autoscaler.ts';
import { worstFirst } from '#web/pages/service/worst-first.ts';

describe('of several autoscalers', () => {
  it('the one nearest to its maximum is shown', () => {
    expect(
      busiestAutoscaler([
        { hpa: { min: 1, max: 10, current: 4 } },
        { hpa: null },
        { hpa: { min: 1, max: 3, current: 3 } },
      ]),
    ).toEqual({ min: 1, max: 3, current: 3 });
    expect(busiestAutoscaler([{ hpa: null }])).toBeUndefined();
  });
});

describe('what is wrong', () => {
  const finding = (rule: string, severity: 'INFO' | 'WARNING' | 'CRITICAL', since: string) => ({
    rule,
    severity,
    since,
    message: rule,
    found: null,
    wanted: null,
    cure: null,
    title: '',
    steps: [],
    container: null,
    context: [],
    mute: null,
    object: 'Deployment/pay',
  });

  it('comes worst first, then by environment, then what has lasted longest', () => {
    const order = worstFirst([
      {
        environment: { name: 'production' },
        stale: false,
        workloads: [
          { findings: [finding('late', 'CRITICAL', '2026-11-22T12:00:00Z')] },
          {
            findings: [
              finding('note', 'INFO', '2026-11-01T00:00:00Z'),
              finding('early', 'CRITICAL', '2026-11-22T10:00:00Z'),
            ],
          },
        ],
      },
      {
        environment: { name: 'development' },
        stale: false,
        workloads: [{ findings: [finding('dev', 'CRITICAL', '2026-11-01T00:00:00Z')] }],
      },
      {
        environment: { name: 'beta' },
        stale: true,
        workloads: [{ findings: [finding('silent', 'CRITICAL', '2026-10-01T00:00:00Z')] }],
      },
    ]).map(({ finding, lastSaid }) => `${finding.rule}${lastSaid ? ', last said' : ''}`);
    expect(order).toEqual(['early', 'late', 'dev', 'note', 'silent, last said']);
  });
});
